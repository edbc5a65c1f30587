import { describe, expect, it } from 'vitest'
import { freshId, freshKey, photoDigest, scanText } from './evidence.ts'

describe('evidence', () => {
  it('digests a photo without sending it', async () => {
    expect(await photoDigest(new Blob(['abc']))).toBe(
      'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
  it('cleans what a scanner types', () => {
    expect(scanText(' R-2022\u0000-17\r\n')).toBe('R-2022-17')
  })
  it('makes keys that differ', () => {
    expect(freshKey()).toHaveLength(32)
    expect(freshId('tube')).not.toBe(freshId('tube'))
  })
})

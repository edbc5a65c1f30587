import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochMs, instant } from '#kernel/primitives/instant.ts'
import { CODE_SECONDS, codeOfWindow, codeWindow, isCodeValid, rotatingCode } from './rotating-code.ts'
import { sha256 } from './sha256.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('sha256', () => {
  it('agrees with the platform on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })
})

describe('the rotating code', () => {
  const secret = '12345678901234567890123456789012'
  it.each([
    [59, '46119246'],
    [1111111109, '68084774'],
    [1111111111, '67062674'],
    [1234567890, '91819424'],
    [2000000000, '90698825'],
    [20000000000, '77737706'],
  ])('gives what RFC 6238 lists for SHA-256 at %s', (seconds, expected) => {
    const window = codeWindow(fromEpochMs(seconds * 1000), 30)
    expect(codeOfWindow(secret, window, 8)).toBe(expected)
  })

  it('holds for its window and the one after, and no longer', () => {
    const at = instant('2022-11-03T01:00:00Z')
    const { code, until } = rotatingCode(secret, at)
    const inSeconds = (seconds: number) => fromEpochMs(Date.parse(at) + seconds * 1000)
    expect(until).toBe(inSeconds(CODE_SECONDS))
    expect(isCodeValid(secret, code, at)).toBe(true)
    expect(isCodeValid(secret, code, inSeconds(2 * CODE_SECONDS - 1))).toBe(true)
    expect(isCodeValid(secret, code, inSeconds(2 * CODE_SECONDS))).toBe(false)
    expect(isCodeValid('another secret 1234', code, at)).toBe(false)
  })
})

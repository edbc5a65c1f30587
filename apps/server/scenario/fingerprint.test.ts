import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenario-'))
  writeFileSync(join(folder, 'generate.ts'), 'export const steps = 1\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

const print = (id = 'a', seed = 1) => fingerprintOf({ id, seed }, folder)

describe('the fingerprint of a scenario', () => {
  it('is the same for the same name, seed and sources', () => {
    expect(print()).toBe(print())
  })

  it('changes with each of them', () => {
    const first = print()
    expect(print('b')).not.toBe(first)
    expect(print('a', 2)).not.toBe(first)
    writeFileSync(join(folder, 'generate.ts'), 'export const steps = 2\n')
    expect(print()).not.toBe(first)
  })

  it('does not change with what makes no steps', () => {
    const first = print()
    writeFileSync(join(folder, 'README.md'), '# words\n')
    writeFileSync(join(folder, 'generate.test.ts'), '// a test\n')
    expect(print()).toBe(first)
  })
})

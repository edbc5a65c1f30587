import { describe, expect, it } from 'vitest'
import { KERNEL_COMMANDS } from './contract.ts'
import { freeText, freeTextPaths, freeWords } from './contract-free-text.ts'

describe('freeTextPaths', () => {
  it('finds the words of a directive, and none in a contract of codes and ids', () => {
    expect(freeTextPaths(KERNEL_COMMANDS['issue-directive'].schema)).toEqual([
      ['subject', 'zh'],
      ['subject', 'en'],
    ])
    expect(freeTextPaths(KERNEL_COMMANDS['fill-post'].schema)).toEqual([])
  })

  it('finds free text under every kind of wrapper', () => {
    expect(freeTextPaths(freeText().default(''))).toEqual([[]])
    expect(freeTextPaths(freeText().nullable().default(null))).toEqual([[]])
    expect(freeTextPaths(freeText().optional().readonly())).toEqual([[]])
    expect(freeTextPaths(freeText().array())).toEqual([['*']])
    expect(freeTextPaths(freeWords().meta({ description: 'a title' }))).toEqual([['zh'], ['en']])
    expect(freeTextPaths(freeWords().or(freeText()))).toEqual([['zh'], ['en'], []])
  })
})

describe('freeText', () => {
  it('checks what was written', () => {
    const field = freeText({ min: 1, max: 5 })
    expect(field.parse('  ab ')).toBe('ab')
    expect(field.safeParse('   ').success).toBe(false)
    expect(field.safeParse('abcdef').success).toBe(false)
  })
})

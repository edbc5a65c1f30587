import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freeText, freeTextPaths, freeWords } from './contract-free-text.ts'

describe('freeTextPaths', () => {
  it('finds free text under every kind of wrapper', () => {
    const schema = z
      .strictObject({
        place: z.string(),
        reason: freeText().default(''),
        note: freeText().nullable().default(null),
        words: freeWords({ min: 1 }),
        parts: z.array(z.object({ why: freeText().optional() })),
        either: z.union([z.object({ a: freeText() }), z.object({ b: z.string() })]),
      })
      .meta({ description: 'a command' })
    expect(freeTextPaths(schema)).toEqual([
      ['reason'],
      ['note'],
      ['words', 'zh'],
      ['words', 'en'],
      ['parts', '*', 'why'],
      ['either', 'a'],
    ])
  })

  it('finds none in a contract of codes and ids', () => {
    expect(freeTextPaths(z.object({ reason: z.enum(['a', 'b']), id: z.string() }))).toEqual([])
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

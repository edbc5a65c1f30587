import { describe, expect, it } from 'vitest'
import { textRef } from '#kernel/texts/text-ref.ts'
import { fillTexts } from './resolve-texts.ts'

const ref = (digit: string) => textRef(digit.repeat(32))
const HELD = {
  [ref('a')]: { state: 'open', text: '楼内发现阳性' },
  [ref('b')]: { state: 'erased' },
  [ref('c')]: { state: 'withheld' },
} as const

describe('fillTexts', () => {
  it('replaces references at any depth and nothing else', () => {
    const answer = { reason: ref('a'), list: [{ data: { why: ref('a'), n: 1, none: null } }], text: 'text:not one' }
    expect(fillTexts(answer, HELD, 'zh')).toEqual({
      reason: '楼内发现阳性',
      list: [{ data: { why: '楼内发现阳性', n: 1, none: null } }],
      text: 'text:not one',
    })
  })

  it('says in the asker’s language what is erased, unknown or withheld', () => {
    expect(fillTexts([ref('b'), ref('d')], HELD, 'zh')).toEqual(['（已删除）', '（已删除）'])
    expect(fillTexts(ref('b'), HELD, 'en')).toBe('(erased)')
    expect(fillTexts(ref('c'), HELD, 'en')).toContain('about a person')
  })

  it('gives words their own language', () => {
    expect(fillTexts({ subject: { zh: ref('b'), en: ref('b') } }, HELD, 'en')).toEqual({
      subject: { zh: '（已删除）', en: '(erased)' },
    })
  })
})

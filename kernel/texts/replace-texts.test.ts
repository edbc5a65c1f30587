import { describe, expect, it } from 'vitest'
import { replaceTexts } from './replace-texts.ts'
import { isTextRef, textRef } from './text-ref.ts'

const mark = (text: string, field: string) => `<${field}:${text}>`

describe('replaceTexts', () => {
  it('replaces at any depth and in lists, and leaves the rest and the original as they were', () => {
    const payload = { reason: 'a', notice: { zh: 'b', n: 1 }, parts: [{ why: 'c' }, { why: '' }], other: 'd' }
    const kept = structuredClone(payload)
    const paths = [['reason'], ['notice', 'zh'], ['parts', '*', 'why']]
    expect(replaceTexts(payload, paths, mark)).toEqual({
      reason: '<reason:a>',
      notice: { zh: '<notice.zh:b>', n: 1 },
      parts: [{ why: '<parts.0.why:c>' }, { why: '' }],
      other: 'd',
    })
    expect(payload).toEqual(kept)
  })

  it('leaves an empty text, so that a decision can miss it, and passes over what is not there', () => {
    const payload = { reason: '', notice: null }
    expect(replaceTexts(payload, [['reason'], ['notice', 'zh'], ['none']], mark)).toBe(payload)
    expect(replaceTexts('text', [['reason']], mark)).toBe('text')
    expect(replaceTexts({ reason: 7 }, [['reason']], mark)).toEqual({ reason: 7 })
  })
})

describe('a text reference', () => {
  it('is told from any other text', () => {
    const ref = textRef('0123456789abcdef'.repeat(4))
    expect(ref).toBe('text:0123456789abcdef0123456789abcdef')
    expect(isTextRef(ref)).toBe(true)
    expect(isTextRef('text: what somebody wrote')).toBe(false)
    expect(isTextRef(null)).toBe(false)
  })
  it('is made of a digest only', () => expect(() => textRef('what somebody wrote')).toThrow(RangeError))
})

import { describe, expect, it } from 'vitest'
import { languageOf } from './language.ts'

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['fr, de;q=0.5', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,en;q=0.8', 'zh'],
    ['zh;q=0.3, en;q=0.8', 'en'],
    ['en;q=0, zh;q=0.1', 'zh'],
  ])('%s is answered in %s', (header, expected) => {
    expect(languageOf(header)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { startingLanguage } from './setup.ts'
import { zh } from './zh.ts'

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  )
}
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe('the two languages', () => {
  const english = new Map(leaves(en))
  it('say the same with the same slots', () => {
    for (const [key, text] of leaves(zh)) expect([key, slots(english.get(key) ?? '')]).toEqual([key, slots(text)])
    expect(english.size).toBe(leaves(zh).length)
  })
  it('leave no sentence empty', () => {
    expect([...english, ...leaves(zh)].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

describe('startingLanguage', () => {
  it('is Chinese unless English was asked for', () => {
    expect(startingLanguage('', null)).toBe('zh')
    expect(startingLanguage('', 'en')).toBe('en')
    expect(startingLanguage('?lang=en', 'zh')).toBe('en')
    expect(startingLanguage('?lang=zh', 'en')).toBe('zh')
  })
})

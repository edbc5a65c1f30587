import { describe, expect, it } from 'vitest'
import { CATALOGUE, COMMANDS, MODULES } from './catalogue.ts'
import { wordsFor } from './http/problem.ts'
import { ACT_WORDS } from './reading/duty-words.ts'
import { hasEventWords } from './reading/event-words.ts'

describe('the catalogue', () => {
  it('has a contract for every decision and a decision for every contract', () => {
    const decided = MODULES.flatMap((module) => module.decisions.map((decision) => decision.name))
    expect(decided.toSorted()).toEqual(Object.keys(COMMANDS).toSorted())
  })

  it('calls every event type by a word in both languages', () => {
    const types = MODULES.flatMap((module) => module.kinds.flatMap((kind) => kind.events))
    expect([...new Set(types)].filter((type) => !hasEventWords(type))).toEqual([])
  })

  it('offers on duties only acts that exist', () => {
    expect(Object.keys(ACT_WORDS).filter((command) => COMMANDS[command] === undefined)).toEqual([])
  })

  it('has words for what the store refuses before any decision', async () => {
    const { refusals } = CATALOGUE
    const filled = wordsFor('unknown-command', { command: 'fly' }, { refusals, zone: 'Asia/Shanghai' })
    expect(filled.en).toContain('There is no command fly')
    expect(Object.keys(refusals)).toEqual(expect.arrayContaining(['no-policy-in-force', 'post-not-held']))
  })

  it('words every refusal in both languages', () => {
    for (const [code, { zh, en }] of Object.entries(CATALOGUE.refusals)) {
      expect(zh, code).toMatch(/[\u4e00-\u9fff]/)
      expect(en, code).toMatch(/[A-Za-z]{3}/)
    }
  })
})

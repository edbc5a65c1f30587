import { expect, it } from 'vitest'
import { STUDY_COMMANDS, STUDY_REFUSALS } from './contract.ts'
import { STUDY } from './module.ts'

it('every command has a decision, and every decision a contract', () => {
  expect(STUDY.decisions.map(({ name }) => name).sort()).toEqual(Object.keys(STUDY_COMMANDS).sort())
})

it('says every refusal in both languages', () => {
  for (const [code, { zh, en }] of Object.entries(STUDY_REFUSALS)) {
    expect(zh, code).toMatch(/[\u4e00-\u9fff]/)
    expect(en, code).toMatch(/[A-Za-z]{3}/)
  }
})

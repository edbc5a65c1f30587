import { describe, expect, test } from 'vitest'
import { VOLUNTEERS_COMMANDS, VOLUNTEERS_REFUSALS } from './contract.ts'
import { VOLUNTEERS_DUTY_WORDS } from './duty-words.ts'
import { VOLUNTEERS } from './module.ts'

const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

describe('the module as a whole', () => {
  test('every command of the contract has one decision, and every decision is in the contract', () => {
    expect(VOLUNTEERS.decisions.map(({ name }) => name).toSorted()).toEqual(Object.keys(VOLUNTEERS_COMMANDS).toSorted())
  })
  test('every duty that arises has words', () => {
    const kinds = VOLUNTEERS.kinds.flatMap(({ duties }) => duties.map(({ kind }) => kind))
    expect(kinds.toSorted()).toEqual(Object.keys(VOLUNTEERS_DUTY_WORDS).toSorted())
  })
  test('both languages of a refusal fill the same slots', () => {
    const uneven = Object.entries(VOLUNTEERS_REFUSALS).filter(
      ([, { zh, en }]) => new Set(slots(zh)).symmetricDifference(new Set(slots(en))).size > 0,
    )
    expect(uneven.map(([code]) => code)).toEqual([])
  })
})

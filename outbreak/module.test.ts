import { describe, expect, test } from 'vitest'
import { CASES_REFUSALS } from './cases/contract.ts'
import { CONTACTS_REFUSALS } from './contacts/contract.ts'
import { OUTBREAK_COMMANDS } from './contract.ts'
import { OUTBREAK_DUTIES, OUTBREAK_DUTY_RULES } from './duties.ts'
import { OUTBREAK_EVENT_TYPES } from './events.ts'
import { FACILITIES_REFUSALS } from './facilities/contract.ts'
import { OUTBREAK } from './module.ts'
import { TESTING_REFUSALS } from './testing/contract.ts'
import { TEST_PACK } from './testing.ts'
import { TRANSFER_REFUSALS } from './transfer/contract.ts'
import { ZONES_REFUSALS } from './zones/contract.ts'

const ROOMS: readonly Readonly<Record<string, { readonly zh: string; readonly en: string }>>[] = [
  TESTING_REFUSALS,
  CASES_REFUSALS,
  CONTACTS_REFUSALS,
  TRANSFER_REFUSALS,
  FACILITIES_REFUSALS,
  ZONES_REFUSALS,
]
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

describe('the module as a whole', () => {
  test('every command of the contract has one decision, and every decision is in the contract', () => {
    const names = OUTBREAK.decisions.map(({ name }) => name)
    expect(names.toSorted()).toEqual(Object.keys(OUTBREAK_COMMANDS).toSorted())
  })
  test('every event that can happen has words and a history it enters', () => {
    const entered = new Set(OUTBREAK.kinds.flatMap(({ events }) => events))
    expect([...entered].toSorted()).toEqual(Object.keys(OUTBREAK_EVENT_TYPES).toSorted())
  })
  test('every duty that arises is in the table, with clocks that the pack has', () => {
    const kinds = OUTBREAK.kinds.flatMap(({ duties }) => duties.map(({ kind }) => kind))
    expect(kinds.toSorted()).toEqual(Object.keys(OUTBREAK_DUTIES).toSorted())
    expect(OUTBREAK_DUTY_RULES.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted())
    const clocks = Object.values(OUTBREAK_DUTIES).flatMap((duty) => Object.values(duty.clocks))
    expect(clocks.filter((clock) => TEST_PACK.clocks[clock] === undefined)).toEqual([])
  })
  test('a refusal code means one thing in all rooms', () => {
    const clashes = ROOMS.flatMap((room, i) =>
      Object.entries(room).filter(([code, words]) =>
        ROOMS.slice(i + 1).some((other) => other[code] !== undefined && other[code]?.en !== words.en),
      ),
    )
    expect(clashes.map(([code]) => code)).toEqual([])
  })
  test('both languages of a refusal fill the same slots', () => {
    const uneven = ROOMS.flatMap((room) =>
      Object.entries(room).filter(
        ([, { zh, en }]) => new Set(slots(zh)).symmetricDifference(new Set(slots(en))).size > 0,
      ),
    )
    expect(uneven.map(([code]) => code)).toEqual([])
  })
})

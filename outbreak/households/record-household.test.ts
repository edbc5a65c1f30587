import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, contextAt, HOME, person, place, when } from '../testing.ts'
import type { RecordHousehold } from './contract.ts'
import { recordHousehold } from './decisions/record-household.ts'
import { HOUSEHOLD_KIND, HOUSEHOLDS_KINDS } from './room.ts'

const record = (change: Partial<RecordHousehold> = {}) =>
  when(
    HOUSEHOLDS_KINDS,
    [],
    recordHousehold,
    {
      household: 'hh-1',
      place: HOME,
      door: '301',
      residents: [
        { person: person(1), vulnerable: ['dialysis', 'solitary-elderly'] },
        { person: person(2), vulnerable: [] },
      ],
      firstContact: person(9),
      occurredAt: at('09:00'),
      ...change,
    },
    contextAt(at('12:00')),
  )

describe('record a household', () => {
  test('a home with those who are looked after first', () => {
    const [fact] = record().facts
    expect(fact).toMatchObject({ type: 'household-recorded', streams: ['household/hh-1'] })
    const state = HOUSEHOLD_KIND.evolve({ status: 'none' }, { ...fact, recordedAt: at('09:00') } as never)
    expect(HOUSEHOLD_KIND.rows(state, streamId('household', 'hh-1')).map(({ table }) => table)).toEqual([
      'households',
      'residents',
      'residents',
    ])
    expect(HOUSEHOLD_KIND.counts(state, streamId('household', 'hh-1'))).toMatchObject([
      { figure: 'households-listed' },
      { part: 'dialysis' },
      { part: 'solitary-elderly' },
    ])
  })
  test.each([
    ['first-contact-missing', { firstContact: null }],
    ['resident-twice', { residents: [1, 1].map((n) => ({ person: person(n), vulnerable: [] })) }],
    ['home-outside-city', { place: place('150205001001-02-05') }],
    ['occurred-in-future', { occurredAt: at('12:01') }],
  ] as readonly [string, Partial<RecordHousehold>][])('%s', (code, change) => {
    expect(record(change).refusal?.code).toBe(code)
  })
})

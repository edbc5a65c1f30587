import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, type Given, subject } from '../testing.ts'
import {
  cancelled,
  collected,
  completed,
  history,
  opened,
  ROUND,
  received,
  resulted,
  TUBE,
  tubeCollected,
  tubeReceived,
  tubeResulted,
} from './builders.ts'
import { TESTING_COMMANDS } from './contract.ts'
import { TESTING_FIGURES } from './figures.ts'
import { ROUND_KIND, TESTING_DECISIONS, TUBE_KIND } from './room.ts'

const roundKind = anyKind(ROUND_KIND)
const tubeKind = anyKind(TUBE_KIND)
const roundStream = streamId('round', ROUND)
const tubeStream = streamId('tube', TUBE)
const roundRow = (given: readonly Given[]) =>
  roundKind.rows(subject(roundKind, roundStream, given).domain, roundStream)[0]?.values
const tubeRow = (given: readonly Given[]) =>
  tubeKind.rows(subject(tubeKind, tubeStream, given).domain, tubeStream)[0]?.values
const counts = (given: readonly Given[]) => roundKind.counts(subject(roundKind, roundStream, given).domain, roundStream)
const done = history(opened(), collected(10, 96), received(10), resulted(8, 1, 1), completed())

test('every command has its decision, and no other', () => {
  expect(TESTING_DECISIONS.map(({ name }) => name).sort()).toEqual(Object.keys(TESTING_COMMANDS).sort())
})
test('a round is one row that holds its totals', () => {
  expect(Object.keys(roundRow(done) ?? {})).toEqual(Object.keys(ROUND_KIND.tables[0]?.columns ?? {}))
  expect(roundRow(done)).toMatchObject({
    place: '150105001001',
    people: 96,
    tubes_collected: 10,
    tubes_received: 10,
    negative: 8,
    positive: 1,
    invalid: 1,
    last_result_at: at('11:00'),
    completed_at: at('11:30'),
    status: 'completed',
  })
  expect(roundRow(history(opened()))).toMatchObject({ last_result_at: null, completed_at: null, status: 'open' })
})
test('a tube is one row that fills as it goes', () => {
  expect(Object.keys(tubeRow(history(tubeCollected())) ?? {})).toEqual(Object.keys(TUBE_KIND.tables[0]?.columns ?? {}))
  expect(tubeRow(history(tubeCollected()))).toMatchObject({ received_at: null, result: null, laboratory: null })
  expect(tubeRow(history(tubeCollected(), tubeReceived(), tubeResulted()))).toMatchObject({
    received_at: at('09:00'),
    resulted_at: at('11:00'),
    result: 'positive',
    ct: 24.5,
    laboratory: 'lab-1',
  })
})
test('what follows a step that was voided changes nothing', () => {
  const given = history(tubeCollected(), tubeReceived(), tubeResulted())
  expect(tubeRow([given[0], given[2]].filter((one) => one !== undefined))).toMatchObject({ result: null })
})
test('figures stand on the day of the opening; a cancelled round counts only as one', () => {
  expect(counts(done)).toEqual([
    { figure: 'test-rounds', place: '150105001001', date: '2022-11-13', part: 'completed', n: 1 },
    { figure: 'people-sampled', place: '150105001001', date: '2022-11-13', part: '', n: 96 },
    { figure: 'tubes-collected', place: '150105001001', date: '2022-11-13', part: '', n: 10 },
    { figure: 'tubes-resulted', place: '150105001001', date: '2022-11-13', part: '', n: 10 },
    { figure: 'tubes-positive', place: '150105001001', date: '2022-11-13', part: '', n: 1 },
  ])
  expect(counts(history(opened(), collected(10, 96), cancelled('09:00')))).toMatchObject([{ part: 'cancelled', n: 1 }])
  expect(counts(done).every(({ figure }) => figure in TESTING_FIGURES)).toBe(true)
})

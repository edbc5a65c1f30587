import { expect, test } from 'vitest'
import { at, when } from '../../testing.ts'
import { collectingTube, history, tubeCollected } from '../builders.ts'
import { TESTING_KINDS } from '../room.ts'
import { collectTube } from './collect-tube.ts'

const collect = (given: Parameters<typeof when>[1], change: Parameters<typeof collectingTube>[0] = {}) =>
  when(TESTING_KINDS, given, collectTube, collectingTube(change))

test('a tube is recorded where it was taken', () => {
  expect(collect([]).facts).toMatchObject([
    {
      type: 'tube-collected',
      place: '150105001001-02-05',
      streams: ['tube/t-1'],
      data: { person: 'p-1', round: 'r-1' },
    },
  ])
})
test('a tube is used once', () => {
  expect(collect(history(tubeCollected())).refusal?.code).toBe('tube-exists')
})
test('a tube of a round names the round; one of a contact need not', () => {
  expect(collect([], { round: null }).refusal?.code).toBe('round-not-given')
  expect(collect([], { round: null, reason: 'contact' }).refusal).toBeNull()
})
test('no tube is taken in the future', () => {
  expect(collect([], { occurredAt: at('12:01') }).refusal?.code).toBe('occurred-in-future')
})

import { expect, test } from 'vitest'
import { at, place, when } from '../../testing.ts'
import { cancelled, history, opened, openingRound } from '../builders.ts'
import { TESTING_KINDS } from '../room.ts'
import { openRound } from './open-round.ts'

const open = (given: Parameters<typeof when>[1], change: Parameters<typeof openingRound>[0] = {}) =>
  when(TESTING_KINDS, given, openRound, openingRound(change))

test('a round gets its clock, its day and its holder when it is opened', () => {
  const { facts } = open([])
  expect(facts).toMatchObject([
    {
      type: 'round-opened',
      place: '150105001001',
      streams: ['round/r-1', 'test-area/150105001001', 'test-area/150105001', 'test-area/150105', 'test-area/1501'],
      data: {
        countedDate: '2022-11-13',
        startDueAt: at('09:00'),
        resultsDueAt: at('2022-11-14T07:00:00'),
        holder: '150105.testing',
      },
    },
  ])
})
test('over several districts the city desk owes it, at the finest place that holds all areas', () => {
  const { facts } = open([], { areas: [place('150105'), place('150102')] })
  expect(facts).toMatchObject([{ place: '1501', data: { holder: '1501.testing' } }])
})
test('a round is opened once, even after it was called off', () => {
  expect(open(history(opened())).refusal).toMatchObject({ code: 'round-exists', params: { status: 'open' } })
  expect(open(history(opened(), cancelled())).refusal?.code).toBe('round-exists')
})
test('an area inside another would be counted twice', () => {
  const { refusal } = open([], { areas: [place('150105001'), place('150105001001')] })
  expect(refusal).toMatchObject({ code: 'areas-overlap', params: { outer: '150105001', inner: '150105001001' } })
  expect(open([], { areas: [place('150105001'), place('150105001')] }).refusal?.code).toBe('areas-overlap')
})
test('a round belongs to one city', () => {
  const { refusal } = open([], { areas: [place('150105'), place('150202')] })
  expect(refusal).toMatchObject({ code: 'areas-in-several-cities', params: { second: '150202' } })
})
test('a round without people is refused', () => {
  expect(open([], { roster: 0 }).refusal?.code).toBe('roster-empty')
})
test('a round cannot have been opened in the future or more than a week ago', () => {
  expect(open([], { occurredAt: at('12:01') }).refusal?.code).toBe('occurred-in-future')
  expect(open([], { occurredAt: at('2022-11-01T08:00:00') }).refusal?.code).toBe('occurred-too-long-ago')
})

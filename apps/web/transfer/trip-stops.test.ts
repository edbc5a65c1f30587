import { expect, test } from 'vitest'
import type { TransferRequest } from './transfer.resource.ts'
import { tripStops } from './trip-stops.ts'

const request = (person: string, home: string, facility: string | null): TransferRequest => ({
  person,
  class: 'positive',
  home,
  homeName: home,
  grade: 'mild',
  needs: [],
  urgency: 2,
  waitsFor: 'vehicle',
  facility,
  facilityName: facility,
  waitingSince: '2022-11-13T01:00:00.000Z',
  dueAt: null,
  age: 'under1h',
  duty: `case/${person}#transfer#1`,
  holder: '150105.transfer',
  blockedBy: null,
})

test('each home and each door is one stop, homes first', () => {
  const stops = tripStops([request('a', 'home-1', 'h-1'), request('b', 'home-2', 'h-1'), request('c', 'home-1', null)])
  expect(stops).toEqual([
    { stop: 's-1', kind: 'pick-up', place: 'home-1', facility: null, people: ['a', 'c'] },
    { stop: 's-2', kind: 'pick-up', place: 'home-2', facility: null, people: ['b'] },
    { stop: 's-3', kind: 'hand-over', place: null, facility: 'h-1', people: ['a', 'b'] },
  ])
})

test('contacts without a room of their own are handed over at the site that the desk names', () => {
  const stops = tripStops([request('a', 'home-1', null), request('b', 'home-1', 's-9')], 's-1')
  expect(stops.slice(1)).toEqual([
    { stop: 's-2', kind: 'hand-over', place: null, facility: 's-1', people: ['a'] },
    { stop: 's-3', kind: 'hand-over', place: null, facility: 's-9', people: ['b'] },
  ])
})

import { expect, test } from 'vitest'
import { placesVisited } from './places-visited.ts'

const SHOP = { place: '150105001001-02-05', from: '2022-11-12T02:00:00.000Z', until: '2022-11-12T03:30:00.000Z' }

test('many places, one a line; the day of the leaving may be left out', () => {
  expect(
    placesVisited(
      '150105001001-02-05 商店 2022-11-12T10:00 11:30\n\n150105001001-02-05 2022-11-12 10:00 2022-11-12 11:30',
    ),
  ).toEqual([
    { ...SHOP, kind: 'shop' },
    { ...SHOP, kind: 'other' },
  ])
})
test('nothing written is no place', () => {
  expect(placesVisited('')).toEqual([])
})
test('a line without its times is named, never dropped', () => {
  expect(() => placesVisited('150105001001-02-05 shop 10:00')).toThrow('1: 150105001001-02-05')
})

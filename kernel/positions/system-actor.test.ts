import { expect, it } from 'vitest'
import type { CityCode, PlaceCode } from '../primitives/ids.ts'
import { cityOfPlace, placeOfCity } from './system-actor.ts'

it.each([
  ['15', '1500'],
  ['1501', '1501'],
  ['150207', '1502'],
  ['152502001001-02-05', '1525'],
])('records of the place %s are kept in the ledger %s', (place, city) => {
  expect(cityOfPlace(place as PlaceCode)).toBe(city)
})

it('a ledger answers for the place whose records it keeps', () => {
  expect(['1500', '1501'].map((city) => placeOfCity(city as CityCode))).toEqual(['15', '1501'])
})

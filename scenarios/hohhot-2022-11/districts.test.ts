import { describe, expect, it } from 'vitest'
import { DISTRICTS, nextDeparture, weightOn } from './districts.ts'
import { at } from './time.ts'

describe('districts', () => {
  it('add up to the census of 2020 and to the whole outbreak', () => {
    expect(DISTRICTS.reduce((sum, district) => sum + district.population, 0)).toBe(3_446_100)
    for (const day of [0, 9, 17])
      expect(DISTRICTS.reduce((sum, district) => sum + weightOn(district, day), 0)).toBeCloseTo(1, 1)
  })
})

describe('a bus', () => {
  it('leaves by its timetable', () => {
    expect(nextDeparture({ every: 30, seats: 40, night: true }, at(1, '02:10'))).toBe(at(1, '02:30'))
  })
  it('waits for the morning where no bus runs at night', () => {
    expect(nextDeparture({ every: 30, seats: 40, night: false }, at(1, '23:10'))).toBe(at(2, '06:10'))
    expect(nextDeparture({ every: 30, seats: 40, night: false }, at(2, '01:10'))).toBe(at(2, '06:10'))
  })
})

import { describe, expect, it } from 'vitest'
import { carriedOn, dayOf, dayTime, fromFormTime, inUnits, minutesUntil, nextHour, toFormTime } from './times.ts'

const EVENING = '2022-11-13T12:04:00.000Z'

describe('times are shown in the city zone', () => {
  it('whatever the machine says', () => {
    expect(dayTime(EVENING)).toBe('11-13 20:04')
    expect(dayOf('2022-11-13T16:30:00.000Z')).toBe('2022-11-14')
  })
  it('and read back from a form', () => {
    expect(fromFormTime(toFormTime(EVENING))).toBe(EVENING)
  })
  it('shows midnight as 00', () => {
    expect(dayTime('2022-11-13T16:00:00.000Z')).toBe('11-14 00:00')
  })
})

describe('lengths', () => {
  it('has at most two units and drops zeros', () => {
    expect(inUnits(80)).toEqual([
      ['hour', 1],
      ['minute', 20],
    ])
    expect(inUnits(-35)).toEqual([['minute', 35]])
    expect(inUnits(1440 * 2 + 5)).toEqual([['day', 2]])
    expect(inUnits(0)).toEqual([])
  })
  it('counts minutes to a moment', () => {
    expect(minutesUntil('2022-11-13T12:00:00.000Z', EVENING)).toBe(-4)
  })
})

describe('the clock', () => {
  it('goes to the next full hour', () => {
    expect(nextHour(EVENING)).toBe('2022-11-13T13:00:00.000Z')
    expect(nextHour('2022-11-13T13:00:00.000Z')).toBe('2022-11-13T14:00:00.000Z')
  })
  it('is carried on at its rate', () => {
    expect(carriedOn(EVENING, 60, 60_000)).toBe('2022-11-13T13:04:00.000Z')
    expect(carriedOn(EVENING, 0, 60_000)).toBe(EVENING)
  })
})

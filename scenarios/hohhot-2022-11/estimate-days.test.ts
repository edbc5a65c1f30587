import { describe, expect, it } from 'vitest'
import { HOHHOT_DAYS, newPersons } from './estimate-days.ts'
import { PUBLISHED_DAYS } from './published-days.ts'

const on = (date: string) => HOHHOT_DAYS.find((day) => day.date === date)

describe('daily totals of Hohhot', () => {
  it('keeps every published number', () => {
    expect(on('2022-11-02')).toMatchObject({ confirmed: 188, asymptomatic: 730, converted: 1, controlled: 894 })
    expect(on('2022-11-07')).toMatchObject({ confirmed: 156, asymptomatic: 1604, controlled: 1734 })
    expect(on('2022-11-13')).toMatchObject({ confirmed: 75, asymptomatic: 1061, estimated: false })
    const second = on('2022-11-02')
    expect(second && newPersons(second)).toBe(917)
    for (const day of PUBLISHED_DAYS) {
      if (day.confirmed !== null) expect(on(day.date)?.confirmed).toBe(day.confirmed)
      if (day.controlled !== null) expect(on(day.date)?.foundInEstimated).toBe(false)
    }
  })
  it('marks every day without published totals', () => {
    const estimated = HOHHOT_DAYS.filter((day) => day.estimated).map((day) => day.date.slice(5))
    expect(estimated).toEqual(['10-30', '10-31', '11-04', '11-05', '11-06', '11-08', '11-09', '11-12', '11-14'])
  })
  it('meets the published stock of confirmed cases on 10 November', () => {
    const added = HOHHOT_DAYS.slice(1, 14).reduce((sum, day) => sum + day.confirmed, 0)
    expect(added).toBeGreaterThan(1065 - 260)
  })
  it('has between 20 and 99 societal finds a day from 7 November', () => {
    for (const day of HOHHOT_DAYS.slice(10)) {
      expect(newPersons(day) - day.controlled).toBeGreaterThanOrEqual(20)
      expect(newPersons(day) - day.controlled).toBeLessThanOrEqual(99)
    }
  })
})

import type { LocalDate } from '#kernel/primitives/instant.ts'
import type { DayTotals } from '../scenario.ts'
import { PUBLISHED_DAYS, type PublishedDay, REGION_DAYS } from './published-days.ts'

/**
 * Fills the days without published totals, by these rules and no others:
 * 1. a day with a regional total: Hohhot's share of the region, interpolated between its nearest known shares;
 * 2. otherwise new persons are interpolated linearly between the nearest days known or filled by rule 1;
 * 3. confirmed among them: interpolated likewise, then scaled so that confirmed stock (yesterday + new - discharged)
 *    meets the next published one, discharges interpolated too;
 * 4. converted is 0 where none was published;
 * 5. societal finds of a day without a published split: `SOCIETAL_ESTIMATE` (from 8 to 13 November the source
 *    says "dozens a day in low-risk communities" and no number).
 */
const SOCIETAL_ESTIMATE: Readonly<Record<string, number>> = {
  '2022-10-28': 9,
  '2022-10-29': 9,
  '2022-10-30': 8,
  '2022-10-31': 6,
  '2022-11-03': 21,
  '2022-11-04': 26,
  '2022-11-05': 31,
  '2022-11-06': 29,
  '2022-11-08': 52,
  '2022-11-09': 61,
  '2022-11-10': 55,
  '2022-11-11': 49,
  '2022-11-12': 53,
  '2022-11-13': 47,
  '2022-11-14': 44,
}

type Known = Map<number, number>

/** Linear between the nearest known days; flat beyond the last. */
function interpolate(known: Known, day: number): number {
  const here = known.get(day)
  if (here !== undefined) return here
  const days = [...known.keys()].sort((a, b) => a - b)
  const before = days.filter((d) => d < day).at(-1)
  const after = days.find((d) => d > day)
  const left = before === undefined ? undefined : known.get(before)
  const right = after === undefined ? undefined : known.get(after)
  if (before === undefined || left === undefined) return right ?? 0
  if (after === undefined || right === undefined) return left
  return left + ((right - left) * (day - before)) / (after - before)
}

const personsOf = (day: PublishedDay): number | null =>
  day.confirmed === null || day.asymptomatic === null ? null : day.confirmed - (day.converted ?? 0) + day.asymptomatic

function knownBy(value: (day: PublishedDay) => number | null): Known {
  const known: Known = new Map()
  PUBLISHED_DAYS.forEach((day, index) => {
    const n = value(day)
    if (n !== null) known.set(index, n)
  })
  return known
}

/** Rule 1: adds the days on which only the region's total is known. */
function withRegionShares(known: Known, value: (day: { confirmed: number; asymptomatic: number }) => number): void {
  const index = (date: string) => PUBLISHED_DAYS.findIndex((day) => day.date === date)
  const shares: Known = new Map()
  for (const region of REGION_DAYS) {
    const own = known.get(index(region.date))
    if (own !== undefined) shares.set(index(region.date), own / value(region))
  }
  for (const region of REGION_DAYS) {
    const day = index(region.date)
    if (!known.has(day)) known.set(day, Math.round(interpolate(shares, day) * value(region)))
  }
}

/** Rule 3: scales the guesses between two published stocks so that the second is met. */
function meetStocks(confirmed: Known, guess: readonly number[]): readonly number[] {
  const result = [...guess]
  const stocks = knownBy((day) => day.activeConfirmed)
  const discharged = knownBy((day) => day.discharged)
  const days = [...stocks.keys()]
  days.slice(1).forEach((to, i) => {
    const from = days[i] ?? 0
    let needed = (stocks.get(to) ?? 0) - (stocks.get(from) ?? 0)
    let guessed = 0
    for (let day = from + 1; day <= to; day++) {
      needed += Math.round(interpolate(discharged, day))
      if (confirmed.has(day)) needed -= confirmed.get(day) ?? 0
      else guessed += guess[day] ?? 0
    }
    let given = 0
    let seen = 0
    for (let day = from + 1; day <= to; day++) {
      if (confirmed.has(day)) continue
      seen += guess[day] ?? 0
      result[day] = Math.round((needed * seen) / guessed) - given
      given += result[day] ?? 0
    }
  })
  return result
}

function estimateDays(): readonly DayTotals[] {
  const persons = knownBy(personsOf)
  withRegionShares(persons, (day) => day.confirmed + day.asymptomatic)
  const confirmed = knownBy((day) => day.confirmed)
  withRegionShares(confirmed, (day) => day.confirmed)
  const filled = meetStocks(
    confirmed,
    PUBLISHED_DAYS.map((_, day) => interpolate(confirmed, day)),
  )
  return PUBLISHED_DAYS.map((day, index) => {
    const total = Math.round(interpolate(persons, index))
    const converted = day.converted ?? 0
    const sick = day.confirmed ?? Math.round(filled[index] ?? 0)
    return {
      date: day.date as LocalDate,
      confirmed: sick,
      asymptomatic: day.asymptomatic ?? total - sick + converted,
      converted,
      estimated: day.confirmed === null,
      controlled: day.controlled ?? total - (SOCIETAL_ESTIMATE[day.date] ?? 0),
      foundInEstimated: day.controlled === null,
      source: day.source,
    }
  })
}

/** New persons of a day: a conversion is no new person. */
export const newPersons = (day: DayTotals): number => day.confirmed - day.converted + day.asymptomatic

export const HOHHOT_DAYS: readonly DayTotals[] = estimateDays()

import type { DayTotals } from '../scenario.ts'
import { DISTRICTS, type District, weightOn } from './districts.ts'
import { HOHHOT_DAYS, newPersons } from './estimate-days.ts'
import type { Chance } from './random.ts'
import { at, DAYS, type Minute } from './time.ts'

export type Setting =
  | 'facilityQuarantine'
  | 'homeQuarantine'
  | 'highRiskZone'
  | 'closedLoop'
  | 'lowRiskScreening'
  | 'clinicVisit'
  | 'selfReport'

/** One laboratory's results of one sitting: what will be found, when; who it is, is settled at the swab. */
export interface FindBatch {
  readonly day: number
  readonly district: District
  readonly foundAt: Minute
  readonly settings: Setting[]
}

/** Last result that the panel of the day still sees; later ones are classified, and published, the next day. */
const LAST_RESULT = '19:08'

/** Split of the controlled ones by setting, simulated: [facility, home, zone, closed loop], by first day. */
const SPLITS: readonly (readonly [firstDay: number, shares: readonly [number, number, number, number]])[] = [
  [0, [0.5, 0.06, 0.4, 0.04]],
  [4, [0.44, 0.08, 0.45, 0.03]],
  [5, [0.36, 0.08, 0.53, 0.03]],
  [6, [0.41, 0.09, 0.47, 0.03]],
  [7, [0.45, 0.09, 0.43, 0.03]],
  [12, [0.48, 0.08, 0.41, 0.03]],
]

/** Hours in which a day's results come, from the evening before on, and their weights. */
const SPANS: readonly (readonly [dayOffset: number, from: string, to: string, weight: number])[] = [
  [-1, '19:12', '23:50', 0.17],
  [0, '00:05', '06:00', 0.1],
  [0, '06:00', '12:00', 0.28],
  [0, '12:00', LAST_RESULT, 0.45],
]
const FIRST_DAY_SPANS: typeof SPANS = [[0, '11:00', LAST_RESULT, 1]]

/** What the day after the last published one brings in before the scenario ends; its evening only. */
const AFTER: DayTotals = {
  ...(HOHHOT_DAYS.at(-1) as DayTotals),
  confirmed: 70,
  asymptomatic: 1050,
  converted: 0,
  controlled: 1078,
  estimated: true,
}
export const dayTotals = (day: number): DayTotals => HOHHOT_DAYS[day] ?? AFTER

function settingsOf(day: number): Setting[] {
  const totals = dayTotals(day)
  const societal = newPersons(totals) - totals.controlled
  const lowRisk = Math.min(societal, Math.max(Math.round(societal * 0.82), day >= 10 ? 20 : 0))
  const clinic = Math.round((societal - lowRisk) * 0.7)
  const [, shares] = SPLITS.filter(([first]) => first <= day).at(-1) ?? [0, [1, 0, 0, 0]]
  const facility = Math.round(totals.controlled * shares[0])
  const home = Math.round(totals.controlled * shares[1])
  const loop = Math.round(totals.controlled * shares[3])
  const times = (n: number, setting: Setting): Setting[] => Array.from({ length: n }, () => setting)
  return [
    ...times(facility, 'facilityQuarantine'),
    ...times(home, 'homeQuarantine'),
    ...times(totals.controlled - facility - home - loop, 'highRiskZone'),
    ...times(loop, 'closedLoop'),
    ...times(lowRisk, 'lowRiskScreening'),
    ...times(clinic, 'clinicVisit'),
    ...times(societal - lowRisk - clinic, 'selfReport'),
  ]
}

function resultTime(chance: Chance, day: number): Minute {
  const spans = day === 0 ? FIRST_DAY_SPANS : SPANS
  const span = spans[chance.weighted(spans.map(([, , , weight]) => weight))]
  if (span === undefined) throw new RangeError('no span of results')
  const [offset, from, to] = span
  return chance.int(at(day + offset, from), at(day + offset, to))
}

/** Batches of one report day over all districts; every person of the day is in exactly one. */
function planFinds(chance: Chance, day: number): readonly FindBatch[] {
  const settings = settingsOf(day)
  const weights = DISTRICTS.map((district) => weightOn(district, day))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const byDistrict = DISTRICTS.map((district, i) => {
    const expected = (settings.length * (weights[i] ?? 0)) / total
    const count = Math.max(1, Math.min(16, Math.round(expected / 10)))
    return Array.from(
      { length: count },
      (): FindBatch => ({ day, district, foundAt: resultTime(chance, day), settings: [] }),
    )
  })
  for (const setting of settings) {
    const batches = byDistrict[chance.weighted(weights)] ?? []
    chance.pick(batches).settings.push(setting)
  }
  return byDistrict.flat().filter((batch) => batch.settings.length > 0)
}

export const allFinds = (chance: Chance): readonly FindBatch[] =>
  Array.from({ length: DAYS + 1 }, (_, day) => planFinds(chance, day)).flat()

import { describe, expect, it } from 'vitest'
import { CN_9 } from '#kernel/policy/packs/cn-9.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, instant, type LocalDate, plusDays, plusHours } from '#kernel/primitives/instant.ts'
import type { RoundState } from '#outbreak/testing/state.ts'
import { NO_ZONE } from '#outbreak/zones/state.ts'
import { zoneInForce } from '../testing/zone-in-force.ts'
import { liftLacks } from './lift-lacks.ts'

const START = instant('2022-11-11T10:00:00+08:00')
/** Five whole days after the day of the start. */
const DUE = instant('2022-11-17T00:00:00+08:00')
const PLACE = '150105001001-02-05' as PlaceCode

const zone = zoneInForce(PLACE, START)

const round = (completedAt: Instant, area: string): RoundState => ({
  status: 'completed',
  round: 'r-1',
  place: area as PlaceCode,
  areas: [area as PlaceCode],
  roster: 25,
  sites: 1,
  pooling: 10,
  countedDate: '2022-11-16' as LocalDate,
  openedAt: plusHours(completedAt, -6),
  openedRec: plusHours(completedAt, -6),
  resultsDueAt: completedAt,
  people: 25,
  collected: 3,
  received: 3,
  negative: 3,
  positive: 0,
  invalid: 0,
  lastResultAt: completedAt,
  basis: null,
  hours: [],
  completedAt,
  completedRec: completedAt,
})
const codes = (rounds: readonly RoundState[], now: Instant) =>
  liftLacks(zone, rounds, now, CN_9).map(({ code }) => code)

describe('what a lift lacks', () => {
  it('is both the days and the final round, while neither is there', () => {
    expect(codes([], plusDays(START, 2))).toEqual(['lift-rule-not-met', 'final-round-missing'])
  })

  it('is the final round alone when the days have passed', () => {
    expect(codes([], DUE)).toEqual(['final-round-missing'])
    expect(codes([round(plusDays(DUE, -3), PLACE)], DUE)).toEqual(['final-round-too-early'])
  })

  it('is nothing when one of the rounds over the place will do', () => {
    const good = round(plusHours(DUE, -5), '150105001001')
    expect(codes([round(plusDays(DUE, -3), PLACE), good], DUE)).toEqual([])
  })

  it('is nothing where nothing is in force', () => {
    expect(liftLacks(NO_ZONE, [], DUE, CN_9)).toEqual([])
  })
})

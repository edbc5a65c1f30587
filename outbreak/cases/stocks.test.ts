import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { fromEpochMs, type Instant } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import { countingDay } from '../counting-zone.ts'
import { at, found, type Given, happened, person, subject, WARD } from '../testing.ts'
import { caseCounts } from './figures.ts'
import { CASE_KIND } from './room.ts'
import type { CaseState } from './state.ts'
import { type Stock, stockBreaks, stockDays, stockFlows } from './stocks.ts'

const KIND = anyKind(CASE_KIND)
const FROM = countingDay(at('12:00'))
const TO = addDays(FROM, 30)
const START = Date.parse(at('08:00'))
const after = (hours: number): Instant => fromEpochMs(START + hours * 3_600_000)

interface Life {
  readonly n: number
  readonly as: 'confirmed' | 'asymptomatic'
  readonly steps: readonly {
    readonly what: 'classify' | 'convert' | 'home' | 'die' | 'revoke' | 'again'
    readonly hours: number
  }[]
}

/** Any history, also such as no decision would let in: a correction can leave one behind. */
function history({ n, as, steps }: Life): readonly Given[] {
  const who = person(n)
  const on = [streamId('case', who)]
  let hours = 0
  const told = steps.map(({ what, hours: later }): Given => {
    hours += later
    const when = after(hours)
    const reportDate = countingDay(when)
    switch (what) {
      case 'classify':
        return happened(
          'case-classified',
          { person: who, as, grade: as === 'confirmed' ? 'mild' : null, reportDate, estimated: false },
          when,
          on,
        )
      case 'convert':
        return happened('case-converted', { person: who, grade: 'common', reportDate }, when, on)
      case 'home':
        return happened('patient-discharged', { person: who, facility: WARD, to: 'home-monitoring' }, when, on)
      case 'die':
        return happened('case-deceased', { person: who, cause: 'this-disease', facility: null }, when, on)
      case 'revoke':
        return happened('case-revoked', { person: who, reason: 'false-positive' }, when, on)
      case 'again':
        return happened('patient-admitted', { person: who, facility: WARD, receipt: 'r' }, when, on)
      default:
        return exhaustive(what)
    }
  })
  return [found(who), ...told]
}
const stateOf = (n: number, given: readonly Given[]): CaseState =>
  subject(KIND, streamId('case', person(n)), given).domain as CaseState

const what = fc.constantFrom('classify', 'classify', 'convert', 'home', 'die', 'again', 'revoke')
const life = fc.record({
  as: fc.constantFrom('confirmed' as const, 'asymptomatic' as const),
  steps: fc.array(fc.record({ what, hours: fc.integer({ min: 0, max: 90 }) }), { maxLength: 7 }),
  /** Which of its records are voided later. */
  voids: fc.array(fc.nat(7), { maxLength: 3 }),
})

/** Said apart from the flows: who is there at the end of a day, asked of each person's record alone. */
function standsIn(state: CaseState, stock: Stock, day: LocalDate): boolean {
  if (state.status === 'none' || state.status === 'revoked') return false
  const { classified, converted, discharged, care } = state.record
  const isConfirmed = classified?.as === 'confirmed' || converted !== null
  const entered = classified === null ? (converted?.reportDate ?? null) : classified.reportDate
  if (entered === null || day < entered) return false
  const turned =
    converted === null || classified?.as === 'confirmed'
      ? null
      : ([converted.reportDate, entered].toSorted()[1] ?? entered)
  const now: Stock = isConfirmed && (turned === null || day >= turned) ? 'existing-confirmed' : 'existing-asymptomatic'
  if (now !== stock) return false
  const ends = [discharged?.at, care.deceased?.at].filter((one) => one !== undefined).map(countingDay)
  const gone = ends.toSorted()[0]
  // Whoever converts after leaving is moved from one stock to the other that day, and leaves it the same day.
  return gone === undefined || day < gone || (turned !== null && day < turned)
}

describe('stocks', () => {
  test('at the end of each day they are the persons who stand in them, whatever was voided', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 12 }), (lives) => {
        const states = lives.map(({ voids, ...rest }, n) => {
          const given = history({ ...rest, n })
          return stateOf(
            n,
            given.filter((_, i) => i === 0 || !voids.includes(i)),
          )
        })
        const counts = states.flatMap(caseCounts)
        for (const stock of ['existing-confirmed', 'existing-asymptomatic'] as const) {
          const days = stockDays(counts, stock, { from: FROM, to: TO })
          expect(stockBreaks(days)).toEqual([])
          for (const day of days)
            expect([day.date, day.stock]).toEqual([
              day.date,
              states.filter((state) => standsIn(state, stock, day.date)).length,
            ])
        }
      }),
      { numRuns: 300 },
    )
  })
  test('flows agree with the daily figures: new confirmed are new and converted, and no converted is new twice', () => {
    fc.assert(
      fc.property(life, ({ voids: _voids, ...rest }) => {
        const state = stateOf(1, history({ ...rest, n: 1 }))
        const counts = caseCounts(state)
        const sum = (figure: string, part?: string) =>
          counts
            .filter((c) => c.figure === figure && (part === undefined || c.part === part))
            .reduce((n, c) => n + c.n, 0)
        if (rest.as === 'asymptomatic') {
          expect(sum('existing-confirmed', 'new') + sum('existing-confirmed', 'converted')).toBe(sum('new-confirmed'))
          expect(sum('existing-asymptomatic', 'new')).toBe(sum('new-asymptomatic'))
        }
      }),
    )
  })
  test('a break is named by its day', () => {
    const none = { new: 0, converted: 0, cured: 0, released: 0, died: 0 }
    const days = [
      { date: FROM, stock: 5, flows: { ...none, new: 5 } },
      { date: addDays(FROM, 1), stock: 4, flows: none },
    ]
    expect(stockBreaks(days)).toEqual([addDays(FROM, 1)])
  })
  test('nobody leaves before the verdict: a late panel counts both on its own day', () => {
    const steps = [
      { what: 'home', hours: 10 },
      { what: 'classify', hours: 30 },
    ] as const
    const state = stateOf(2, history({ n: 2, as: 'confirmed', steps }))
    expect(state.status === 'none' ? [] : stockFlows(state.record)).toMatchObject([
      { part: 'new', n: 1, date: addDays(FROM, 2) },
      { part: 'cured', n: -1, date: addDays(FROM, 2) },
    ])
  })
})

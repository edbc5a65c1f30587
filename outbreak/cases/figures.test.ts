import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Count } from '#kernel/ledger/table.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import { countingDay } from '../counting-zone.ts'
import {
  admitted,
  at,
  bedAssigned,
  classified,
  discharged,
  found,
  type Given,
  happened,
  P1,
  pickedUp,
  revoked,
  subject,
} from '../testing.ts'
import { type CASES_FIGURES, caseCounts } from './figures.ts'
import { CASES_KINDS } from './room.ts'
import type { CaseState } from './state.ts'
import { caseRows } from './views/cases.view.ts'

const [CASE] = CASES_KINDS
const TODAY = countingDay(at('12:00'))
const TOMORROW = addDays(TODAY, 1)
const stateOf = (given: readonly Given[]) => (CASE && subject(CASE, streamId('case', P1), given))?.domain as CaseState
const counts = (given: readonly Given[]) => caseCounts(stateOf(given))
const sum = (all: readonly Count[], figure: keyof typeof CASES_FIGURES, part?: string) =>
  all.filter((c) => c.figure === figure && (part === undefined || c.part === part)).reduce((n, c) => n + c.n, 0)
const converted = happened(
  'case-converted',
  { person: P1, grade: 'common', reportDate: TOMORROW },
  at('2022-11-14T19:40:00'),
  [streamId('case', P1)],
)

describe('figures of a case', () => {
  test('a positive counts as found at once, and as a new infection on its report date', () => {
    expect(counts([found()]).map((c) => [c.figure, c.part])).toEqual([['found', 'lowRiskScreening']])
    expect(counts([found(), classified('asymptomatic')])).toContainEqual(
      expect.objectContaining({ figure: 'new-infections', date: TODAY, part: 'lowRiskScreening', n: 1 }),
    )
  })
  test('a converted infection is confirmed on its day, and never a new person again', () => {
    const all = counts([found(), classified('asymptomatic'), converted])
    expect(sum(all, 'new-infections')).toBe(1)
    expect(all).toContainEqual(expect.objectContaining({ figure: 'new-confirmed', date: TOMORROW }))
    expect(all).toContainEqual(expect.objectContaining({ figure: 'converted', date: TOMORROW }))
    expect(all).toContainEqual(expect.objectContaining({ figure: 'new-asymptomatic', date: TODAY }))
  })
  test('a revoked case counts nowhere', () => {
    expect(counts([found(), classified('confirmed', 'mild'), revoked()])).toEqual([])
  })
  test('moving between facilities is neither a second admission nor a discharge', () => {
    const moving = [found(), bedAssigned(), pickedUp(), admitted(), discharged('other-facility')]
    expect(sum(counts(moving), 'discharged')).toBe(0)
    expect(sum(counts([...moving, admitted(undefined, '11:30')]), 'admitted')).toBe(1)
  })
})

const life = fc.record({
  as: fc.constantFrom('confirmed' as const, 'asymptomatic' as const, null),
  converts: fc.boolean(),
  leaves: fc.boolean(),
  revokes: fc.boolean(),
})
const story = ({
  as,
  converts,
  leaves,
  revokes,
}: {
  as: 'confirmed' | 'asymptomatic' | null
  converts: boolean
  leaves: boolean
  revokes: boolean
}) => [
  found(),
  ...(as === null ? [] : [classified(as, as === 'confirmed' ? 'mild' : null)]),
  admitted(),
  ...(as === 'asymptomatic' && converts ? [converted] : []),
  ...(leaves ? [discharged()] : []),
  ...(revokes ? [revoked('11:30')] : []),
]

test('identities: new persons = confirmed − converted + asymptomatic; each stock is what came in less what went out', () => {
  fc.assert(
    fc.property(fc.array(life, { maxLength: 20 }), (lives) => {
      const states = lives.map((one) => stateOf(story(one)))
      const all = states.flatMap(caseCounts)
      expect(sum(all, 'new-infections')).toBe(
        sum(all, 'new-confirmed') - sum(all, 'converted') + sum(all, 'new-asymptomatic'),
      )
      const inCare = states.flatMap((s) => (s.status === 'admitted' ? caseRows(s) : []))
      const confirmed = inCare.filter(({ values: v }) => v.classification === 'confirmed' || v.converted_at !== null)
      const asymptomatic = inCare.filter(
        ({ values: v }) => v.classification === 'asymptomatic' && v.converted_at === null,
      )
      expect(sum(all, 'new-confirmed') - sum(all, 'discharged', 'confirmed')).toBe(confirmed.length)
      expect(sum(all, 'new-asymptomatic') - sum(all, 'converted') - sum(all, 'discharged', 'asymptomatic')).toBe(
        asymptomatic.length,
      )
    }),
  )
})

test('the row keeps the moments of the first transfer and what the panel first said', () => {
  const [row] = caseRows(
    stateOf([found(), bedAssigned(), pickedUp(), classified('asymptomatic'), admitted(), converted]),
  )
  expect(row?.values).toMatchObject({
    person: 'p-1',
    status: 'admitted',
    facility: 'f-ward',
    classification: 'asymptomatic',
    grade: 'common',
    report_date: TODAY,
    converted_report_date: TOMORROW,
    bed_assigned_at: at('08:30'),
    picked_up_at: at('09:00'),
    admitted_at: at('10:00'),
    discharged_at: null,
  })
})

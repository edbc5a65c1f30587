import { expect, test } from 'vitest'
import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject, rowsOf } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { anyKind, type SubjectState } from '#kernel/ledger/stream-kind.ts'
import { EBOLA } from '#kernel/policy/packs/international.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { actorOfPost, at, contextOf, place, post, recorded } from '#kernel/testing.ts'
import { PERIOD_KIND } from '../period.ts'
import { RETURNS_TABLE, UNIT_RETURN_KIND } from '../unit-return.ts'
import { openPeriod } from './open-period.ts'
import { returnDay, returnNil } from './return-day.ts'

const DAY = anyKind(PERIOD_KIND)
const OWN = anyKind(UNIT_RETURN_KIND)
const UNIT = '150105.transfer'
const CITY = '1501.command'
const OPEN = {
  period: 'day-2022-11-13',
  place: place('1501'),
  date: '2022-11-13' as LocalDate,
  units: [post(UNIT), post('150102.transfer')],
  occurredAt: at('08:00'),
}
const RETURN = { period: OPEN.period, unit: post(UNIT), figures: { admitted: 12 }, occurredAt: at('11:00') }
const fold = (kind: typeof DAY, facts: readonly Fact[], stream: string): SubjectState =>
  facts
    .filter(({ streams }) => streams.includes(stream as StreamId))
    .reduce((s, f) => foldSubject(kind, s, recorded(f.type, f.data, { at: f.occurredAt })), initialSubject(kind))
const run = (
  decision: Decision,
  command: object,
  states: object,
  who: string,
  policy = contextOf(actorOfPost(who)).policy,
) => runDecision(decision, command, states as Record<string, SubjectState>, { ...contextOf(actorOfPost(who)), policy })
const opened = run(anyDecision(openPeriod), OPEN, { period: initialSubject(DAY) }, CITY)
const facts = opened.ok ? opened.value : []
const STREAM = `return/${OPEN.period}-${UNIT}`
const GIVEN = { period: fold(DAY, facts, `period/${OPEN.period}`), own: fold(OWN, facts, STREAM) }
const give = anyDecision(returnDay)
const nil = anyDecision(returnNil)

test('a day opens with the four hours of the pack, and each unit owes its return by the hour of the tables', () => {
  expect(facts[0]).toMatchObject({
    type: 'period-opened',
    data: {
      cutOffs: [
        { name: 'dispatch', at: at('09:00') },
        { name: 'tables', at: at('14:00') },
        { name: 'report', at: at('17:00') },
        { name: 'wrap-up', at: at('20:30') },
      ],
    },
  })
  expect(GIVEN.own.duties).toMatchObject([
    { kind: 'day-return', holdings: [{ post: UNIT }], stages: { finish: { dueAt: at('14:00') } }, closed: null },
  ])
})
test('returned, or said to be nil, the duty is done and stands on the day', () => {
  for (const [decision, command] of [
    [give, RETURN],
    [nil, { ...RETURN, figures: {} }],
  ] as const) {
    const done = run(decision, command, GIVEN, UNIT)
    const all = [...facts, ...(done.ok ? done.value : [])]
    const own = fold(OWN, all, STREAM)
    expect(own.duties).toMatchObject([{ outcome: 'done' }])
    expect(fold(DAY, all, `period/${OPEN.period}`).domain).toMatchObject({ returns: [{ unit: UNIT }] })
    const [row] = rowsOf(OWN, own, STREAM as StreamId)
    expect(Object.keys(row?.values ?? {})).toEqual(Object.keys(RETURNS_TABLE.columns))
  }
})
test.each([
  ['period-exists', anyDecision(openPeriod), OPEN, { period: GIVEN.period }, CITY],
  [
    'period-over',
    anyDecision(openPeriod),
    { ...OPEN, date: '2022-11-12' as LocalDate },
    { period: initialSubject(DAY) },
    CITY,
  ],
  ['unit-outside', anyDecision(openPeriod), { ...OPEN, place: place('150102') }, { period: initialSubject(DAY) }, CITY],
  ['period-unknown', give, RETURN, { ...GIVEN, period: initialSubject(DAY) }, UNIT],
  ['return-not-owed', give, RETURN, { ...GIVEN, own: initialSubject(OWN) }, UNIT],
  ['not-nil', nil, RETURN, GIVEN, UNIT],
  ['outside-jurisdiction', give, RETURN, GIVEN, '150102.transfer'],
] as const)('refuses: %s', (code, decision, command, states, who) => {
  expect(run(decision, command, states, who)).toMatchObject({ ok: false, refusal: { code } })
})
test('a closed day takes no more returns, and a pack without a rhythm opens no day', () => {
  const closed = recorded('period-closed', {
    period: OPEN.period,
    figures: {},
    missing: [],
    carriedOver: [],
    next: null,
  })
  const period = foldSubject(DAY, GIVEN.period, closed)
  expect(run(give, RETURN, { ...GIVEN, period }, UNIT)).toMatchObject({ refusal: { code: 'period-closed' } })
  expect(run(anyDecision(openPeriod), OPEN, { period: initialSubject(DAY) }, CITY, EBOLA)).toMatchObject({
    refusal: { code: 'no-rhythm-in-pack' },
  })
})

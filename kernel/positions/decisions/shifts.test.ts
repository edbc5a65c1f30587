import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import type { Fact, Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject, rowsOf } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { anyKind, type SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { actorOfPost, at, contextOf, place, recorded } from '#kernel/testing.ts'
import { SHIFT_KIND, SHIFTS_TABLE } from '../shift.ts'
import { acceptShift } from './accept-shift.ts'
import { declineShift } from './decline-shift.ts'
import { handOverShift } from './hand-over-shift.ts'
import { openShift } from './open-shift.ts'

const KIND = anyKind(SHIFT_KIND)
const DAY = '1501.watch'
const NIGHT = '1501.relief'
const PLACE = place('1501')
const OPEN = { place: PLACE, until: at('20:00'), occurredAt: at('08:00') }
const WORK = {
  duties: 12,
  late: 3,
  soon: 2,
  blocked: 1,
  directivesOpen: 4,
  returnsMissing: 1,
  worst: ['case/p-1#transfer#1'],
}
const OFFER = { place: PLACE, to: NIGHT, notes: 'text:0123', open: WORK, occurredAt: at('11:00') }
const TAKE = { place: PLACE, until: at('08:00', 14), occurredAt: at('11:20') }
const DECLINE = { place: PLACE, reason: 'questions-open', occurredAt: at('11:10') }

const subject = (...events: readonly Recorded[]) =>
  events.reduce((s, e) => foldSubject(KIND, s, e), initialSubject(KIND))
const run = (decision: Decision, command: object, given: SubjectState, who: string) =>
  runDecision(decision, command, { shift: given }, contextOf(actorOfPost(who)))
const fold = (state: SubjectState, facts: readonly Fact[]) =>
  facts.reduce((s, fact) => foldSubject(KIND, s, recorded(fact.type, fact.data, { at: fact.occurredAt })), state)
function step(state: SubjectState, decision: Decision, command: object, who: string): SubjectState {
  const done = run(decision, command, state, who)
  if (!done.ok) throw new Error(done.refusal.code)
  return fold(state, done.value)
}
const open = anyDecision(openShift)
const offer = anyDecision(handOverShift)
const take = anyDecision(acceptShift)
const decline = anyDecision(declineShift)
const NONE = subject()
const kept = step(NONE, open, OPEN, DAY)
const offered = step(kept, offer, OFFER, DAY)
const taken = step(offered, take, TAKE, NIGHT)

test('the desk changes hands by acceptance; until then the first officer owes it', () => {
  expect(kept.duties).toMatchObject([
    { kind: 'shift-handover', holdings: [{ post: DAY }], stages: { finish: { dueAt: at('20:00') } } },
  ])
  expect(offered.duties.filter(({ closed }) => closed === null)).toMatchObject([
    { kind: 'shift-handover', holdings: [{ post: DAY }] },
    { kind: 'shift-receipt', holdings: [{ post: NIGHT }], stages: { finish: { dueAt: at('11:30') } } },
  ])
  expect(taken.duties.filter(({ closed }) => closed === null)).toMatchObject([
    { kind: 'shift-handover', holdings: [{ post: NIGHT }] },
  ])
})
test('declined, it stays where it was and can be offered again', () => {
  const back = step(offered, decline, DECLINE, NIGHT)
  expect(back.duties.filter(({ closed }) => closed === null)).toMatchObject([{ holdings: [{ post: DAY }] }])
  expect(run(offer, { ...OFFER, occurredAt: at('11:15') }, back, DAY).ok).toBe(true)
})
test('each shift is a row with what was open when it was handed over', () => {
  const rows = rowsOf(KIND, taken, 'shift/1501' as StreamId).filter(({ table }) => table === SHIFTS_TABLE.name)
  expect(rows.map(({ values }) => [values.number, values.officer_post, values.ended_at])).toEqual([
    [1, DAY, at('11:20')],
    [2, NIGHT, null],
  ])
  expect(Object.keys(rows[0]?.values ?? {})).toEqual(Object.keys(SHIFTS_TABLE.columns))
  expect(rows[0]?.values.open_work).toEqual(WORK)
})

test.each([
  ['shift-open', open, OPEN, kept, NIGHT],
  ['shift-end-order', open, { ...OPEN, until: at('07:00') }, NONE, DAY],
  ['shift-not-open', offer, OFFER, NONE, DAY],
  ['shift-not-yours', offer, OFFER, kept, NIGHT],
  ['shift-same-officer', offer, { ...OFFER, to: DAY }, kept, DAY],
  ['shift-already-offered', offer, OFFER, offered, DAY],
  ['out-of-order', offer, { ...OFFER, occurredAt: at('07:00') }, kept, DAY],
  ['shift-not-offered', take, TAKE, kept, NIGHT],
  ['shift-not-yours', take, TAKE, offered, '1501.command'],
  ['shift-end-order', take, { ...TAKE, until: at('11:00') }, offered, NIGHT],
  ['shift-not-offered', decline, DECLINE, kept, NIGHT],
  ['shift-not-yours', decline, DECLINE, offered, DAY],
  ['outside-jurisdiction', open, OPEN, NONE, '150105.watch'],
] as const)('refuses: %s', (code, decision, command, given, who) => {
  expect(run(decision, command, given, who)).toMatchObject({ ok: false, refusal: { code } })
})

test('whatever is tried in whatever order, the desk has one officer and one open hand-over duty', () => {
  const tries = fc.array(
    fc.record({
      decision: fc.constantFrom(open, offer, take, decline),
      who: fc.constantFrom(DAY, NIGHT),
    }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(tries, (list) => {
      let state = kept
      for (const [minute, { decision, who }] of list.entries()) {
        const occurredAt = at(`11:${String(10 + minute).padStart(2, '0')}`)
        const to = who === DAY ? NIGHT : DAY
        const command = { ...OFFER, to, until: at('20:00'), reason: 'unfit', occurredAt }
        const done = run(decision, command, state, who)
        if (done.ok) state = fold(state, done.value)
        const owed = state.duties.filter(({ kind, closed }) => kind === 'shift-handover' && closed === null)
        expect(owed).toHaveLength(1)
      }
    }),
  )
})

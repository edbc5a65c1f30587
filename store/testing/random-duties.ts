import fc from 'fast-check'
import type { Recorded } from '#kernel/ledger/event.ts'
import { foldSubject } from '#kernel/ledger/fold-subject.ts'
import type { StreamKind, SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { EventId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { epochMs, fromEpochMs, type Instant, instant } from '#kernel/primitives/instant.ts'

/** One subject's history of facts, and the duties that the rules make of it. */
export interface History {
  readonly stream: StreamId
  readonly facts: readonly Recorded[]
  readonly duties: SubjectState['duties']
}

const MINUTE = 60_000
const FIRST = epochMs(instant('2022-11-12T08:00:00+08:00'))
const POSTS = ['150105.control', '150102.testing', '1501.command', 'f-1.hospital']
const PLACES = ['150105001001-02-05', '150102001', '1501']

const post = fc.constantFrom(...POSTS)
const place = fc.constantFrom(...PLACES)
const moment = fc.integer({ min: 0, max: 48 * 60 }).map((minutes) => fromEpochMs(FIRST + minutes * MINUTE))
const times = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, moment]))
const part = (more: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record({ holder: post, ...more })
const orNull = (value: fc.Arbitrary<unknown>) => fc.option(value)
const orAbsent = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: undefined })

const MOVE = part(times('acceptDueAt', 'startDueAt', 'dueAt'))
/** Every field that a rule of some kind reads, whatever the event. */
const DATA: fc.Arbitrary<Record<string, unknown>> = fc.record({
  ...times('startDueAt', 'resultsDueAt', 'retestDueAt', 'doorDueAt', 'transferAcceptDueAt', 'transferStartDueAt'),
  ...times('transferDueAt', 'tellDueAt', 'moveDueAt', 'isolateDueAt', 'proposeDueAt', 'orderDueAt', 'foundAt'),
  ...times('reviewDueAt', 'nextReviewDueAt', 'clearDueAt', 'nextDueAt', 'expiresAt', 'acknowledgeDueAt', 'decideDueAt'),
  ...times('dueAt', 'acceptDueAt', 'receiptDueAt', 'answerDueAt', 'checkDueAt', 'until', 'testDueAt'),
  ...{ holder: post, transferHolder: post, isolateHolder: post, testHolder: post, interviewHolder: post },
  ...{ sourceHolder: post, answerHolder: post, checker: post, unit: post },
  ...{ place, home: place, building: place, officer: fc.record({ post }) },
  interviewDueAt: orAbsent(moment),
  sourceDueAt: orNull(moment),
  facilityUntil: orAbsent(moment),
  roomDueAt: orNull(moment),
  facility: orNull(fc.constant('f-1')),
  to: fc.constantFrom(...POSTS, 'home-monitoring'),
  kind: fc.constantFrom(undefined, 'task', 'supervision'),
  finding: fc.constantFrom('keep', 'lift'),
  category: fc.constantFrom('close', 'general'),
  passes: fc.boolean(),
  transport: orAbsent(part({ receiveDueAt: moment })),
  result: orAbsent(part({ dueAt: moment })),
  resample: orAbsent(part({ dueAt: moment })),
  verify: orNull(part({ dueAt: moment })),
  diagnose: orAbsent(part(times('verifyDueAt', 'dueAt'))),
  move: orNull(MOVE),
  again: orNull(MOVE),
  review: orNull(part({ dueAt: moment })),
  close: orNull(part({ dueAt: moment })),
  monitoring: orNull(part({ home: place, ...times('receiptDueAt', 'dueAt') })),
  list: orAbsent(part({ place, dueAt: moment })),
  search: orNull(part({ dueAt: moment })),
  room: orNull(fc.record({ facility: fc.constant('f-1'), dueAt: moment })),
})
const ACT = fc.record({
  to: post,
  outcome: fc.constantFrom('done', 'partly', 'failed', 'refused', 'void'),
  by: fc.constantFrom({ kind: 'resource', resource: 'bed' }, { kind: 'resource', resource: 'crew' }),
  type: fc.constantFrom(
    ...['duty-accepted', 'duty-started', 'duty-reported', 'duty-offered', 'duty-received', 'duty-flipped'],
    ...['duty-reassigned', 'duty-blocked', 'duty-unblocked'],
  ),
})
const STEP = fc.record({
  later: fc.integer({ min: 0, max: 90 }),
  told: fc.integer({ min: 0, max: 180 }),
  place,
  post,
  data: DATA,
  act: ACT,
  acts: fc.integer({ min: 0, max: 9 }),
  pick: fc.nat(),
})
type Step = typeof STEP extends fc.Arbitrary<infer S> ? S : never

/** The next thing that happens to a subject: an act on one of its open duties, or one of its kind's own events. */
function happens(
  kind: StreamKind,
  duties: SubjectState['duties'],
  step: Step,
): Pick<Recorded, 'type' | 'data' | 'post'> {
  const open = duties.filter((duty) => duty.closed === null)
  const duty = open[step.pick % Math.max(open.length, 1)]
  if (duty !== undefined && step.acts < 3) {
    const { type, ...data } = step.act
    const act = {
      duty: duty.key,
      ...data,
      channel: 'in-app',
      proxyFor: null,
      evidence: [],
      hardStopAt: null,
      chargedTo: data.to,
    }
    if (type !== 'duty-received') return { type, data: act, post: step.post as PostId }
    if (duty.offer !== null) return { type, data: act, post: duty.offer.to }
  }
  const type: string = kind.events[step.pick % kind.events.length] ?? ''
  // A day not seen always calls for another visit.
  const again =
    type === 'contact-not-seen' ? { again: step.data.move ?? { holder: POSTS[0], dueAt: step.data.dueAt } } : {}
  // Over capacity is always somebody's: only a placement may be without a facility.
  const where = type === 'surge-declared' ? { facility: 'f-1' } : {}
  return { type, data: JSON.parse(JSON.stringify({ ...step.data, ...again, ...where })), post: step.post as PostId }
}

function historyOf(kind: StreamKind, stream: StreamId, steps: readonly Step[], until: Instant): History {
  // Only duties are told here: the subject's own state stays empty, whatever its events would make of it.
  const owing: StreamKind = { ...kind, evolve: (state) => state }
  let state: SubjectState = { domain: kind.initial, duties: [] }
  let now = FIRST
  const facts: Recorded[] = []
  for (const step of steps) {
    now += step.later * MINUTE
    const recordedAt = fromEpochMs(now)
    if (recordedAt > until) break
    const fact: Recorded = {
      ...happens(kind, state.duties, step),
      place: step.place as PlaceCode,
      occurredAt: fromEpochMs(now - step.told * MINUTE),
      recordedAt,
      event: '1' as EventId,
      row: 0,
    }
    state = foldSubject(owing, state, fact)
    facts.push(fact)
  }
  return { stream, facts, duties: state.duties }
}

/** Random histories of every kind of subject that may owe something. */
export const randomHistories = (kinds: readonly StreamKind[], each: number, until: Instant, seed: number): History[] =>
  kinds
    .filter(({ duties }) => duties.length > 0)
    .flatMap((kind, i) =>
      fc
        .sample(fc.array(STEP, { minLength: 20, maxLength: 40 }), { numRuns: each, seed: seed + i })
        .map((steps, n) => historyOf(kind, `${kind.kind}/s-${n}` as StreamId, steps, until)),
    )

import type { Context, Decision, States } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import type { StreamKind, SubjectState } from '#kernel/ledger/stream-kind.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import type { Right } from '#kernel/positions/rights.ts'
import type { CityCode, EventId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import { PATROL_OFFER } from './module.ts'
import type { PatrolRules } from './plan/contract.ts'

/** Builders for tests: Baotou on 13 November 2022, one lead, one unit, and whatever they have done so far. */
export const at = (time: string): Instant => instant(`2022-11-13T${time}:00+08:00`)
export const PLACE = '150203001' as PlaceCode
export const LEAD = '1502.patrol' as PostId
export const UNIT = '150203001.patrol' as PostId
export const OTHER = '150204001.patrol' as PostId

export const RULES: PatrolRules = {
  tiers: [
    { tier: 't1', words: { zh: '一分钟', en: 'one' }, seconds: 60, clockStart: 'dispatch' },
    { tier: 't5', words: { zh: '五分钟', en: 'five' }, seconds: 300, clockStart: 'call-answered' },
  ],
  grades: [{ grade: 1, posture: { zh: '全亮', en: 'all lit' }, litMinutes: 40 }],
  signSeconds: 30,
  departSeconds: 120,
  feedbackMinutes: 60,
  closeHours: 24,
  countHours: 48,
  settleHours: 48,
  takeOverMinutes: 20,
  exitCheckHours: 24,
  trackGapMinutes: 5,
  trackKeptDays: 30,
}

const rightsOf = (post: PostId): readonly Right[] =>
  post === LEAD ? ['patrol.lead', 'patrol.serve', 'patrol.locate'] : ['patrol.serve']

function contextOf(post: PostId, now: Instant): Context {
  const policy = PACKS[0]
  if (policy === undefined) throw new Error('no pack')
  const jurisdiction = post.slice(0, post.indexOf('.')) as PlaceCode
  const grants = rightsOf(post).map((right) => ({ right, mode: 'command' as const }))
  const actor = { post, person: 'b-1', agency: 'test', jurisdiction, grants, heldUntil: null }
  return { now, city: '1502' as CityCode, zone: 'Asia/Shanghai', policy, actor }
}

const KINDS: readonly StreamKind[] = PATROL_OFFER.domain.kinds
const kindOf = (stream: StreamId): StreamKind => {
  const found = KINDS.find(({ kind }) => stream.startsWith(`${kind}/`))
  if (found === undefined) throw new Error(`no kind for ${stream}`)
  return found
}

/** What everybody has done, one act after the other; a refused act leaves everything as it was. */
export class Night {
  readonly #subjects = new Map<StreamId, SubjectState>()
  #events = 0

  state(stream: string): SubjectState {
    const id = stream as StreamId
    return this.#subjects.get(id) ?? initialSubject(kindOf(id))
  }

  /** The code of the refusal, or `null` when it was done. */
  act(post: PostId, command: string, payload: object, now: Instant): string | null {
    const decision = PATROL_OFFER.domain.decisions.find(({ name }) => name === command)
    const parsed = PATROL_OFFER.commands[command]?.schema.parse({ occurredAt: now, ...payload })
    if (decision === undefined) throw new Error(`no command ${command}`)
    const decided = runDecision(decision, parsed, this.#read(decision, parsed), contextOf(post, now))
    if (!decided.ok) return decided.refusal.code
    for (const fact of decided.value) this.#fold(fact, post, now)
    return null
  }

  #read(decision: Decision, command: unknown): States {
    const states: Record<string, SubjectState | readonly SubjectState[]> = {}
    const reads: Readonly<Record<string, StreamId | readonly StreamId[]>> = decision.streams(command)
    for (const [name, streams] of Object.entries(reads))
      states[name] = typeof streams === 'string' ? this.state(streams) : streams.map((one) => this.state(one))
    return states
  }

  #fold(fact: Fact, post: PostId, now: Instant): void {
    this.#events += 1
    const recorded = { ...fact, recordedAt: now, post, event: `${this.#events}` as EventId, row: 0 }
    for (const stream of fact.streams)
      this.#subjects.set(stream, foldSubject(kindOf(stream), this.state(stream), recorded))
  }
}

/** A night on which the plan is laid down, one beat is drawn and its evening shift is on the street. */
export function nightOnStreet(): Night {
  const night = new Night()
  const words = { zh: '一号', en: 'one' }
  night.act(
    LEAD,
    'record-patrol-plan',
    { city: '1502', title: words, mechanism: words, summary: 's', rules: RULES },
    at('08:00'),
  )
  const ring = [
    [109.8, 40.6],
    [109.9, 40.6],
    [109.9, 40.7],
    [109.8, 40.7],
    [109.8, 40.6],
  ]
  const mustVisit = [
    { point: 'p1', words, minStayMinutes: 5 },
    { point: 'p2', words },
  ]
  const beat = {
    beat: `${PLACE}-b1`,
    place: PLACE,
    unit: UNIT,
    words,
    tier: 't1',
    grade: 1,
    mode: 'vehicle',
    ring,
    mustVisit,
  }
  night.act(LEAD, 'define-beat', beat, at('08:10'))
  for (const [shift, startsAt, endsAt] of [
    ['s-1', at('18:00'), at('22:00')],
    ['s-2', at('22:00'), at('23:59')],
  ] as const)
    night.act(
      UNIT,
      'plan-patrol-shift',
      {
        shift,
        beat: beat.beat,
        unit: UNIT,
        startsAt,
        endsAt,
        leader: 'b-1',
        members: [{ person: 'b-1', role: 'officer' }],
      },
      at('12:00'),
    )
  night.act(UNIT, 'brief-patrol-shift', { shift: 's-1', briefing: 'main roads', present: ['b-1'] }, at('17:40'))
  night.act(UNIT, 'start-patrol-shift', { shift: 's-1', odometerKm: 100 }, at('18:00'))
  return night
}

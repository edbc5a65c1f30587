import type { Context, Decision, States } from '#kernel/ledger/decision.ts'
import type { Fact, Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { CN_20 } from '#kernel/policy/packs/cn-20.ts'
import type { Right } from '#kernel/positions/rights.ts'
import {
  type CityCode,
  type EventId,
  type PersonId,
  type PlaceCode,
  type PostId,
  postId,
  type StreamId,
  streamKindOf,
} from '#kernel/primitives/ids.ts'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import type { Refusal } from '#kernel/primitives/result.ts'
import { rotatingCode } from './code/rotating-code.ts'
import { STUDY_COMMANDS } from './contract.ts'
import { STUDY } from './module.ts'

/** Builders for tests: one league, one campaign, one bureau of four, 3 November 2022. */
export const LEAGUE = '1525' as PlaceCode
export const BUREAU = '152502' as PlaceCode
export const SECRETARY = postId(BUREAU, 'study')
export const SECRET = 'secretOfTheDoor123456789'
/** Local time on 3 November 2022, `HH:mm`, or a full local time. */
export const at = (local: string): Instant =>
  instant(local.length === 5 ? `2022-11-03T${local}:00+08:00` : `${local}+08:00`)

type Command = keyof typeof STUDY_COMMANDS
interface As {
  readonly post?: PostId
  readonly place?: PlaceCode
  readonly rights?: readonly Right[]
  readonly person?: string
  /** The city's clock; left out, when it happened. */
  readonly now?: Instant
}

const ALL: readonly Right[] = ['study.lead', 'study.keep', 'study.attend', 'duty.act']

/** A small ledger in memory: sends commands through contracts, rights and decisions, and folds what they give. */
export class StudyHouse {
  readonly subjects = new Map<StreamId, SubjectState>()
  readonly facts: Fact[] = []

  send(command: Command, payload: Readonly<Record<string, unknown>>, as: As = {}): Refusal | null {
    const parsed = STUDY_COMMANDS[command].schema.parse(payload)
    const decision = STUDY.decisions.find(({ name }) => name === command)
    if (decision === undefined) throw new Error(`no decision ${command}`)
    const reads = Object.entries<StreamId | readonly StreamId[]>(decision.streams(parsed))
    const states = Object.fromEntries(
      reads.map(([name, streams]) => [
        name,
        typeof streams === 'string' ? this.state(streams) : streams.map((s) => this.state(s)),
      ]),
    ) as States
    const now = as.now ?? parsed.occurredAt
    const decided = runDecision(decision as Decision, parsed, states, contextOf(as, now))
    if (!decided.ok) return decided.refusal
    for (const fact of decided.value) this.#apply(fact, now)
    return null
  }

  /** As `send`, where a refusal is a mistake of the test. */
  given(command: Command, payload: Readonly<Record<string, unknown>>, as: As = {}): this {
    const refusal = this.send(command, payload, as)
    if (refusal !== null) throw new Error(`${command}: ${JSON.stringify(refusal)}`)
    return this
  }

  state(stream: StreamId): SubjectState {
    return this.subjects.get(stream) ?? initialSubject(kindOf(stream))
  }

  #apply(fact: Fact, now: Instant): void {
    this.facts.push(fact)
    const recorded: Recorded = {
      ...fact,
      recordedAt: now,
      post: SECRETARY,
      event: String(this.facts.length) as EventId,
      row: 0,
    }
    for (const stream of fact.streams)
      this.subjects.set(stream, foldSubject(kindOf(stream), this.state(stream), recorded))
  }
}

function kindOf(stream: StreamId) {
  const kind = STUDY.kinds.find((known) => known.kind === streamKindOf(stream))
  if (kind === undefined) throw new Error(`no kind of ${stream}`)
  return kind
}

function contextOf({ post = SECRETARY, place = LEAGUE, rights = ALL, person }: As, now: Instant): Context {
  const grants = rights.map((right) => ({ right, mode: 'command' }) as const)
  const holder = (person ?? null) as PersonId | null
  const actor = { post, person: holder, agency: 'test', jurisdiction: place, grants, heldUntil: null }
  return { now, city: '1525' as CityCode, zone: 'Asia/Shanghai', policy: CN_20, actor }
}

export const MEMBERS = ['m-1', 'm-2', 'm-3', 'm-4'] as const

/** A campaign, one unit and one collective session at 09:00 to which all four are due. */
export function convened(type = 'collective'): StudyHouse {
  return new StudyHouse()
    .given('open-study-campaign', {
      campaign: 'c-1',
      place: LEAGUE,
      title: { zh: '专题', en: 'Theme' },
      from: '2022-10-24',
      to: '2022-12-31',
      basis: 'notice 7',
      reportDueAt: at('2022-11-12T18:00:00'),
      occurredAt: at('2022-10-28T09:00:00'),
    })
    .given('assign-study-unit', {
      unit: 'u-1',
      campaign: 'c-1',
      place: BUREAU,
      name: { zh: '局', en: 'Bureau' },
      secretary: SECRETARY,
      members: 4,
      occurredAt: at('2022-10-28T10:00:00'),
    })
    .given('convene-study-session', {
      session: 's-1',
      unit: 'u-1',
      type,
      theme: { zh: '文件', en: 'Documents' },
      venue: 'Room 3',
      startsAt: at('09:00'),
      endsAt: at('11:00'),
      agenda: ['Documents'],
      chair: 'm-1',
      recorder: 'm-2',
      due: MEMBERS,
      occurredAt: at('2022-11-02T09:00:00'),
    })
}

/** Two signed in, one excused, one absent; held until 11:00 with a commitment and minutes, not locked. */
export function writtenUp(house = convened()): StudyHouse {
  house.given('open-study-sign-in', { session: 's-1', secret: SECRET, occurredAt: at('08:50') })
  for (const member of ['m-1', 'm-2']) house.given('sign-in-to-study', signingIn(member, at('08:55')))
  return house
    .given('excuse-from-study', { session: 's-1', member: 'm-3', reason: 'outbreak-duty', occurredAt: at('08:58') })
    .given('call-study-roll', { session: 's-1', member: 'm-4', status: 'absent', occurredAt: at('09:30') })
    .given('hold-study-session', { session: 's-1', startedAt: at('09:00'), occurredAt: at('11:00') })
    .given('make-study-commitment', {
      commitment: 'k-1',
      session: 's-1',
      owner: '152502.service',
      words: { zh: '走访', en: 'Visits' },
      dueAt: at('2022-11-10T18:00:00'),
      occurredAt: at('11:05'),
    })
    .given('draft-study-minutes', {
      session: 's-1',
      summary: 'What was studied',
      speakers: [{ member: 'm-1', item: 1 }],
      documents: [{ title: 'Report', kind: 'studied' }],
      occurredAt: at('11:20'),
    })
}

export const signingIn = (member: string, when: Instant) => ({
  session: 's-1',
  member,
  secret: SECRET,
  code: rotatingCode(SECRET, when).code,
  occurredAt: when,
})

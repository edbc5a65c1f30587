import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact, Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { CN_9 } from '#kernel/policy/packs/cn-9.ts'
import { RIGHTS } from '#kernel/positions/rights.ts'
import type { CityCode, EventId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { streamKindOf } from '#kernel/primitives/ids.ts'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import type { Refusal } from '#kernel/primitives/result.ts'
import { RESETTLEMENT_KINDS } from './kinds.ts'
import { RESETTLEMENT, RESETTLEMENT_COMMANDS } from './module.ts'

/** A moment of November 2022, local time. */
export const on = (day: number, time = '08:00'): Instant =>
  instant(`2022-11-${String(day).padStart(2, '0')}T${time}:00+08:00`)

export const CITY = '1509' as CityCode
export const COUNTY = '150921' as PlaceCode
export const COMMUNITY = '150921100001'
export const BUREAU = '1509.bureau' as PostId
export const GATE = '1509.gatenorth' as PostId
export const ESCORT = '1509.escort' as PostId
export const OFFICE = '150921.justice' as PostId

const kindOf = (stream: StreamId) => {
  const kind = RESETTLEMENT_KINDS.find((one) => one.kind === streamKindOf(stream))
  if (kind === undefined) throw new RangeError(`no kind for ${stream}`)
  return kind
}

const contextOf = (post: PostId, now: Instant): Context => ({
  now,
  city: CITY,
  zone: 'Asia/Shanghai',
  policy: CN_9,
  actor: {
    post,
    person: null,
    agency: 'test',
    jurisdiction: post.slice(0, post.lastIndexOf('.')) as PlaceCode,
    grants: RIGHTS.map((right) => ({ right, mode: 'command' })),
    heldUntil: null,
  },
})

export type Said = Readonly<Record<string, unknown>>

/** A ledger in memory: every command goes through its contract, right and decision, as at the server. */
export class Chain {
  readonly subjects = new Map<StreamId, SubjectState>()
  readonly facts: Fact[] = []

  state<S>(stream: string): S {
    return this.#subject(stream as StreamId).domain as S
  }

  /** The same ledger up to here, to try something on. */
  fork(): Chain {
    const copy = new Chain()
    for (const [stream, state] of this.subjects) copy.subjects.set(stream, state)
    return copy
  }

  duties(stream: string): SubjectState['duties'] {
    return this.#subject(stream as StreamId).duties
  }

  #subject(stream: StreamId): SubjectState {
    return this.subjects.get(stream) ?? initialSubject(kindOf(stream))
  }

  /** Does it, or says why not. */
  send(post: PostId, command: string, payload: Said, now: Instant): Refusal | null {
    const contract = Object.entries(RESETTLEMENT_COMMANDS).find(([name]) => name === command)?.[1]
    const decision: Decision | undefined = RESETTLEMENT.decisions.find(({ name }) => name === command)
    if (contract === undefined || decision === undefined) throw new RangeError(`no command ${command}`)
    const said = contract.schema.parse({ occurredAt: now, ...payload })
    const states = Object.fromEntries(
      Object.entries<StreamId | readonly StreamId[]>(decision.streams(said)).map(([name, streams]) => [
        name,
        typeof streams === 'string' ? this.#subject(streams) : streams.map((one) => this.#subject(one)),
      ]),
    )
    const decided = runDecision(decision, said, states, contextOf(post, now))
    if (!decided.ok) return decided.refusal
    for (const fact of decided.value) this.apply(fact, post, now)
    return null
  }

  apply(fact: Fact, post: PostId, now: Instant): void {
    this.facts.push(fact)
    const recorded: Recorded = { ...fact, recordedAt: now, post, event: `${this.facts.length}` as EventId, row: 0 }
    for (const stream of fact.streams)
      this.subjects.set(stream, foldSubject(kindOf(stream), this.#subject(stream), recorded))
  }

  /** As `send`, where a refusal means that the test itself is wrong. */
  did(post: PostId, command: string, payload: Said, now: Instant): this {
    const refusal = this.send(post, command, payload, now)
    if (refusal !== null) throw new Error(`${command}: ${refusal.code} ${JSON.stringify(refusal.params)}`)
    return this
  }
}

/** Somebody to be released on the 8th, listed on the 2nd. */
export const listed = (chain: Chain, returnee = 'r-1', releaseOn = '2022-11-08'): Chain =>
  chain.did(
    BUREAU,
    'list-returnee',
    { returnee, entry: 'before-release', gate: GATE, releaseOn, county: COUNTY, whereNow: '1501' },
    on(2),
  )

export const stranded = (chain: Chain, returnee = 's-1'): Chain =>
  chain.did(
    BUREAU,
    'list-returnee',
    { returnee, entry: 'stranded', releaseOn: '2022-10-20', county: COUNTY, whereNow: '1501' },
    on(11),
  )

export const policySet = (chain: Chain, accepts = true): Chain =>
  chain.did(
    '150921.command' as PostId,
    'set-destination-policy',
    { county: COUNTY, accepts, centralDays: 3, homeDays: 4, until: '2022-11-30T00:00:00+08:00' },
    on(3),
  )

/** Verified, asked, and with a place at home: ready for a seat. */
export const readied = (chain: Chain, returnee = 'r-1', stay = `p-${returnee}`, now = on(5)): Chain =>
  chain
    .did(OFFICE, 'verify-address', { returnee, result: 'confirmed', community: COMMUNITY, receipt: 'v-1' }, now)
    .did(BUREAU, 'record-wish', { returnee, wish: 'batch', told: 'person' }, now)
    .did(
      BUREAU,
      'book-quarantine',
      {
        returnee,
        stay,
        home: `${COMMUNITY}-01-01`,
        leftPlace: '150105',
        site: 'site-1',
        expectedAt: '2022-11-12T18:00:00+08:00',
      },
      now,
    )

export const batchOpened = (chain: Chain, batch = 'b-1', seats = 4, now = on(6)): Chain =>
  chain.did(
    BUREAU,
    'open-batch',
    { batch, place: '1509', vehicle: 'v-1', seats, giver: GATE, escort: ESCORT, departsAt: on(8, '10:00') },
    now,
  )

export const sign = (returnee: string, leg: 'gate' | 'community', side: 'giver' | 'receiver', batch = 'b-1'): Said => ({
  returnee,
  batch,
  leg,
  side,
  signature: `sig-${leg}-${side}`,
})

import { KERNEL_COMMANDS } from '#kernel/contract.ts'
import { objectionTo } from '#kernel/ledger/correction.ts'
import type { Context, Decision, States } from '#kernel/ledger/decision.ts'
import type { Fact, Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import type { StreamKind, SubjectState } from '#kernel/ledger/stream-kind.ts'
import { KERNEL } from '#kernel/module.ts'
import { packInForce } from '#kernel/policy/pack-in-force.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import { RIGHTS } from '#kernel/positions/rights.ts'
import {
  type CityCode,
  type EventId,
  type PlaceCode,
  type PostId,
  postId,
  type StreamId,
  streamKindOf,
} from '#kernel/primitives/ids.ts'
import { type Instant, plusHours } from '#kernel/primitives/instant.ts'
import { type Refusal, type Result, refuse } from '#kernel/primitives/result.ts'
import { OUTBREAK_COMMANDS } from '#outbreak/contract.ts'
import { OUTBREAK } from '#outbreak/module.ts'
import { CITY, ZONE } from './tiny-city.ts'

export const COMMANDS = { ...KERNEL_COMMANDS, ...OUTBREAK_COMMANDS }
const KINDS: ReadonlyMap<string, StreamKind> = new Map(
  [KERNEL, OUTBREAK].flatMap(({ kinds }) => kinds).map((kind) => [kind.kind, kind]),
)
const DECISIONS: ReadonlyMap<string, Decision> = new Map(
  [KERNEL, OUTBREAK].flatMap(({ decisions }) => decisions).map((decision) => [decision.name, decision]),
)
const SCHEMAS = new Map(Object.entries(COMMANDS).map(([name, { schema }]) => [name, schema]))

interface Kept {
  readonly recorded: Recorded
  readonly streams: readonly StreamId[]
  voided: boolean
}
export interface Subject {
  readonly stream: StreamId
  readonly kind: StreamKind
  readonly state: SubjectState
}

/** Subjects in memory, the facts they came from, and the city's clock. */
export class History {
  now: Instant
  readonly #facts: Kept[] = []
  readonly #subjects = new Map<StreamId, SubjectState>()

  constructor(startsAt: Instant) {
    this.now = startsAt
  }

  get facts(): readonly Kept[] {
    return this.#facts
  }
  wait(hours: number): void {
    this.now = plusHours(this.now, hours)
  }
  state = (stream: StreamId): SubjectState => {
    if (streamKindOf(stream) === 'record') return this.#record(stream)
    return this.#subjects.get(stream) ?? initialSubject(kindOf(stream))
  }
  subjects(): readonly Subject[] {
    return [...this.#subjects].map(([stream, state]) => ({ stream, kind: kindOf(stream), state }))
  }

  /** Parses, decides and folds; what is refused changes nothing. */
  send(name: string, payload: unknown, post: PostId, place: PlaceCode): Result<readonly Fact[]> {
    const parsed = SCHEMAS.get(name)?.safeParse(payload)
    const decision = DECISIONS.get(name)
    if (parsed === undefined || decision === undefined) throw new Error(`no command ${name}`)
    if (!parsed.success) return refuse('invalid-payload', { message: parsed.error.message })
    const states = Object.entries<StreamId | readonly StreamId[]>(decision.streams(parsed.data)).map(
      ([key, streams]) => [key, typeof streams === 'string' ? this.state(streams) : streams.map(this.state)],
    )
    const decided = runDecision(decision, parsed.data, Object.fromEntries(states) as States, this.#context(post, place))
    if (decided.ok) for (const fact of decided.value) this.#take(fact, post)
    return decided
  }

  #context(post: PostId, jurisdiction: PlaceCode): Context {
    return {
      now: this.now,
      city: CITY as CityCode,
      zone: ZONE,
      policy: packAt(this.now),
      actor: {
        post,
        person: null,
        agency: 'test',
        jurisdiction,
        grants: RIGHTS.map((right) => ({ right, mode: 'command' })),
        heldUntil: null,
      },
    }
  }

  #take(fact: Fact, post: PostId): void {
    const recorded: Recorded = {
      ...fact,
      recordedAt: this.now,
      post,
      event: String(this.#facts.length) as EventId,
      row: 0,
    }
    this.#facts.push({ recorded, streams: fact.streams, voided: false })
    if (fact.type === 'record-voided') this.#void(fact)
    else
      for (const stream of fact.streams)
        this.#subjects.set(stream, foldSubject(kindOf(stream), this.state(stream), recorded))
  }

  /** As the store corrects: every subject of the fact is folded again without it. */
  #void(fact: Fact): void {
    const { event } = fact.data as { readonly event: string }
    const kept = this.#facts[Number(event)]
    if (kept !== undefined) kept.voided = true
    for (const stream of fact.streams) this.#subjects.set(stream, this.refold(stream))
  }

  refold(stream: StreamId): SubjectState {
    return this.#facts
      .filter(({ streams, voided }) => !voided && streams.includes(stream))
      .reduce((state, { recorded }) => foldSubject(kindOf(stream), state, recorded), initialSubject(kindOf(stream)))
  }

  #record(stream: StreamId): SubjectState {
    const kept = this.#facts[Number(stream.slice('record/'.length).split('.')[0])]
    if (kept === undefined) return { domain: null, duties: [] }
    const { type, place } = kept.recorded
    const objection = kept.voided || type === 'record-voided' ? null : this.#objection(kept)
    return { domain: { type, place, streams: kept.streams, voided: kept.voided, objection }, duties: [] }
  }

  /** As the store asks the modules before a correction. */
  #objection({ recorded, streams }: Kept): Refusal | null {
    return objectionTo(OUTBREAK.corrections ?? [], recorded, streams, (stream) => ({
      kind: kindOf(stream),
      state: this.state(stream),
      history: this.#standing(stream),
    }))
  }

  #standing(stream: StreamId): readonly Recorded[] {
    return this.#facts
      .filter((fact) => !fact.voided && fact.streams.includes(stream) && fact.recorded.type !== 'record-voided')
      .map(({ recorded }) => recorded)
  }
}

function kindOf(stream: StreamId): StreamKind {
  const kind = KINDS.get(streamKindOf(stream))
  if (kind === undefined) throw new RangeError(`no kind for ${stream}`)
  return kind
}

function packAt(at: Instant): PolicyPack {
  const pack = packInForce(PACKS, { disease: 'covid-19', place: CITY as PlaceCode, at })
  if (pack === undefined) throw new RangeError(`no pack at ${at}`)
  return pack
}

/** The clock and the opening records. */
export const SYSTEM = postId(CITY, 'system')

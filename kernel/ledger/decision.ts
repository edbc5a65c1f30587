import type { PolicyPack } from '../policy/policy-pack.ts'
import type { Actor } from '../positions/actor.ts'
import type { Right } from '../positions/rights.ts'
import type { CityCode, PlaceCode, PostId, StreamId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import type { TimeZone } from '../primitives/local-day.ts'
import type { Result } from '../primitives/result.ts'
import type { Fact } from './event.ts'
import type { SubjectState } from './stream-kind.ts'

/** What a decision may know besides its command and its subjects. Nothing else is read: no clock, no chance. */
export interface Context {
  /** The city's clock: becomes `recordedAt`. */
  readonly now: Instant
  readonly city: CityCode
  readonly zone: TimeZone
  readonly policy: PolicyPack
  readonly actor: Actor
}

/** Streams a decision reads, by the name it knows them by. */
export type Reads = Readonly<Record<string, StreamId | readonly StreamId[]>>
export type States = Readonly<Record<string, SubjectState | readonly SubjectState[]>>

/**
 * One decision: an imperative command becomes facts, or a refusal with a code.
 * `S` names the states it reads, e.g. `{ case: SubjectState<CaseState>; zones: SubjectState<ZoneState>[] }`.
 */
export interface Decision<C = unknown, S extends States = States, Code extends string = string> {
  readonly name: string
  readonly right: Right
  /** Place over which the actor must hold the right; null when the subject is unknown, which `decide` must refuse. */
  place(command: C, states: S): PlaceCode | null
  /** Posts that may act wherever the place lies, because they hold the duty or have been offered it. */
  bearers?(command: C, states: S): readonly PostId[]
  streams(command: C): { readonly [K in keyof S]: S[K] extends readonly unknown[] ? readonly StreamId[] : StreamId }
  decide(command: C, states: S, context: Context): Result<readonly Fact[], Code>
}

export function anyDecision<C, S extends States, Code extends string>(decision: Decision<C, S, Code>): Decision {
  return decision as unknown as Decision
}

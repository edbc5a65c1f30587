import type { Duty } from '../duties/duty.ts'
import type { DutyRule } from '../duties/duty-rule.ts'
import type { StreamId } from '../primitives/ids.ts'
import type { EventMap, RecordedIn } from './event.ts'
import type { Count, Row, TableDef } from './table.ts'

/** Everything that is known of one subject: the module's own state and the duties that arose from it. */
export interface SubjectState<S = unknown> {
  readonly domain: S
  readonly duties: readonly Duty[]
}

/**
 * A kind of subject. All functions are pure: rows and counts are functions of the state, the state of the
 * subject's unvoided events in order. So a replay gives identical tables, and a correction is a refold.
 */
export interface StreamKind<S = unknown, M extends EventMap = EventMap> {
  readonly kind: string
  /** Event types that may enter this kind's streams; the store refuses any other. */
  readonly events: readonly (keyof M & string)[]
  readonly initial: S
  evolve(state: S, event: RecordedIn<M>): S
  readonly duties: readonly DutyRule<M>[]
  readonly tables: readonly TableDef[]
  rows(state: S, stream: StreamId): readonly Row[]
  counts(state: S, stream: StreamId): readonly Count[]
}

/** Forgets the type parameters, so that kinds of different modules stand in one registry. */
export function anyKind<S, M extends EventMap>(kind: StreamKind<S, M>): StreamKind {
  return kind as unknown as StreamKind
}

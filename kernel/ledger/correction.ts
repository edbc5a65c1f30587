import type { StreamId } from '../primitives/ids.ts'
import type { Refusal } from '../primitives/result.ts'
import type { Recorded } from './event.ts'
import { foldSubject, initialSubject } from './fold-subject.ts'
import type { StreamKind, SubjectState } from './stream-kind.ts'

/** A subject as it stands: its state and the facts behind it, oldest first, without those voided before. */
export interface StandingSubject {
  readonly kind: StreamKind
  readonly state: SubjectState
  readonly history: readonly Recorded[]
}

/** What the voiding of a fact would do, before it is done. Streams are those of the fact and those the check reads. */
export interface Correction {
  readonly fact: Recorded
  /** The subjects that the fact belongs to. */
  readonly streams: readonly StreamId[]
  before(stream: StreamId): unknown
  after(stream: StreamId): unknown
  /** Facts of the stream that would stand, oldest first. */
  standing(stream: StreamId): readonly Recorded[]
}

/**
 * A module's word on corrections: what must hold of its subjects after one, where they cannot tell alone. An objection
 * names the record that must be voided first. Whatever no check speaks of may be voided.
 */
export interface CorrectionCheck {
  /** Subjects to read besides those of the fact. */
  reads(fact: Recorded, streams: readonly StreamId[]): readonly StreamId[]
  objection(correction: Correction): Refusal | null
}

const same = (a: Recorded, b: Recorded): boolean => a.event === b.event && a.row === b.row

/** The first objection against voiding the fact; null when it may be. */
export function objectionTo(
  checks: readonly CorrectionCheck[],
  fact: Recorded,
  streams: readonly StreamId[],
  subject: (stream: StreamId) => StandingSubject,
): Refusal | null {
  const standing = (stream: StreamId) => subject(stream).history.filter((one) => !same(one, fact))
  const folded = new Map<StreamId, unknown>()
  const after = (stream: StreamId): unknown => {
    const { kind, state, history } = subject(stream)
    if (!history.some((one) => same(one, fact))) return state.domain
    if (!folded.has(stream))
      folded.set(stream, standing(stream).reduce((so, one) => foldSubject(kind, so, one), initialSubject(kind)).domain)
    return folded.get(stream)
  }
  const before = (stream: StreamId): unknown => subject(stream).state.domain
  for (const check of checks) {
    const refusal = check.objection({ fact, streams, before, after, standing })
    if (refusal !== null) return refusal
  }
  return null
}

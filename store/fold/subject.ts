import type { Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject } from '#kernel/ledger/fold-subject.ts'
import type { StreamKind, SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { CityCode, PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { FoldSink } from './fold-sink.ts'
import { close, type Shown, type Tables } from './show.ts'

/** One subject in memory: its state, and what tables and figures show of it. */
export interface Subject {
  readonly city: CityCode
  readonly stream: StreamId
  readonly kind: StreamKind
  /** Facts in the history so far, voids among them. */
  version: number
  /** How often the history was corrected. */
  generation: number
  /** When the office began to know this generation: its first fact was recorded, or the correction was. */
  since: Instant | null
  /** Where the first fact happened; rights to the state go by it. */
  place: PlaceCode | null
  state: SubjectState
  shown: Shown
}

export const newSubject = (city: CityCode, stream: StreamId, kind: StreamKind): Subject => ({
  city,
  stream,
  kind,
  version: 0,
  generation: 0,
  since: null,
  place: null,
  state: initialSubject(kind),
  shown: { state: null, rows: null, counts: null },
})

/** Takes one fact into a subject; `show` brings tables and figures up to it. The same code writes live and replays. */
export function applyFact(subject: Subject, fact: Recorded): void {
  subject.version += 1
  subject.since ??= fact.recordedAt
  subject.place ??= fact.place
  subject.state = foldSubject(subject.kind, subject.state, fact)
}

/**
 * A correction: the subject is folded again from `history` (its facts without the voided ones). The rows it showed
 * are kept as what the office knew until `at`; everything it shows from now on is of the next generation.
 */
export function refold(
  subject: Subject,
  history: readonly Recorded[],
  at: Instant,
  tables: Tables,
  sink: FoldSink,
): void {
  close(subject, at, tables, sink)
  subject.version += 1
  subject.generation += 1
  subject.since = at
  subject.state = history.reduce((state, fact) => foldSubject(subject.kind, state, fact), initialSubject(subject.kind))
}

import type { Recorded } from '#kernel/ledger/event.ts'
import { countsOf, foldSubject, initialSubject, rowsOf } from '#kernel/ledger/fold-subject.ts'
import type { StreamKind, SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { Count, Row, TableDef } from '#kernel/ledger/table.ts'
import type { CityCode, PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { FoldSink } from './fold-sink.ts'
import { rowKey, sameValues } from './row-key.ts'

/** One subject in memory: its state, and what that state shows in tables and figures. */
export interface Subject {
  readonly city: CityCode
  readonly stream: StreamId
  readonly kind: StreamKind
  /** Facts in the history so far, voids among them. */
  version: number
  /** How often the history was corrected. */
  generation: number
  /** Where the first fact happened; rights to the state go by it. */
  place: PlaceCode | null
  state: SubjectState
  rows: Map<string, Row> | null
  counts: readonly Count[] | null
}

type Tables = ReadonlyMap<string, TableDef>

export const newSubject = (city: CityCode, stream: StreamId, kind: StreamKind): Subject => ({
  city,
  stream,
  kind,
  version: 0,
  generation: 0,
  place: null,
  state: initialSubject(kind),
  rows: null,
  counts: null,
})

/** Takes one fact into a subject and tells `sink` what changed. The same code writes live and replays. */
export function applyFact(subject: Subject, fact: Recorded, tables: Tables, sink: FoldSink): void {
  const before = subject.state
  prepare(subject, tables)
  subject.version += 1
  subject.place ??= fact.place
  subject.state = foldSubject(subject.kind, before, fact)
  if (subject.state !== before) show(subject, fact.recordedAt, tables, sink)
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
  for (const [key, row] of prepare(subject, tables)) sink.row(subject, key, row, at, at)
  subject.version += 1
  subject.generation += 1
  subject.rows = new Map()
  subject.state = history.reduce((state, fact) => foldSubject(subject.kind, state, fact), initialSubject(subject.kind))
  show(subject, at, tables, sink)
}

function prepare(subject: Subject, tables: Tables): Map<string, Row> {
  subject.counts ??= countsOf(subject.kind, subject.state, subject.stream)
  subject.rows ??= keyed(subject, tables)
  return subject.rows
}

function keyed(subject: Subject, tables: Tables): Map<string, Row> {
  const rows = rowsOf(subject.kind, subject.state, subject.stream)
  return new Map(rows.map((row) => [rowKey(row, tables), row]))
}

function show(subject: Subject, at: Instant, tables: Tables, sink: FoldSink): void {
  const shown = subject.rows ?? new Map<string, Row>()
  const next = keyed(subject, tables)
  for (const [key, row] of next) {
    const old = shown.get(key)
    if (!old || !sameValues(old.values, row.values)) sink.row(subject, key, row, at, null)
  }
  for (const [key, row] of shown) if (!next.has(key)) sink.row(subject, key, row, at, at)
  subject.rows = next
  count(subject, sink)
}

function count(subject: Subject, sink: FoldSink): void {
  const next = countsOf(subject.kind, subject.state, subject.stream)
  for (const old of subject.counts ?? []) sink.count(subject.city, old, -old.n)
  for (const now of next) sink.count(subject.city, now, now.n)
  subject.counts = next
}

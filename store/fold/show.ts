import { countsOf, rowsOf } from '#kernel/ledger/fold-subject.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { Count, Row, TableDef } from '#kernel/ledger/table.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { FoldSink } from './fold-sink.ts'
import { rowKey, sameValues } from './row-key.ts'
import type { Subject } from './subject.ts'

export type Tables = ReadonlyMap<string, TableDef>
type Rows = ReadonlyMap<string, Row>

const NO_ROWS: Rows = new Map()
const NO_COUNTS: readonly Count[] = []

/** What tables and figures hold of a subject. */
export interface Shown {
  /** The state that the tables show; null while they show nothing of the present generation. */
  state: SubjectState | null
  /** Its rows by key and its counts; null when they are not at hand and follow from the state. */
  rows: Rows | null
  counts: readonly Count[] | null
}

/**
 * Tells `sink` how the tables must change to show the subject as it is now. Asked for once after many facts: every
 * row is known since the subject's generation began, whichever fact brought it.
 * @throws when a row shown before is gone: only a correction takes back what the office knew.
 */
export function show(subject: Subject, tables: Tables, sink: FoldSink): void {
  const { shown, state, since } = subject
  if (since === null || state === shown.state) return
  const before = shown.rows ?? (shown.state ? keyed(subject, shown.state, tables) : NO_ROWS)
  const next = keyed(subject, state, tables)
  for (const [key, row] of next) {
    const old = before.get(key)
    if (!old || !sameValues(old.values, row.values)) sink.row(subject, key, row, since, null)
  }
  for (const key of before.keys())
    if (!next.has(key)) throw new Error(`${subject.stream} no longer shows ${key}, which it had shown`)
  const counts = countsOf(subject.kind, state, subject.stream)
  for (const old of shown.counts ?? countsShown(subject)) sink.count(subject.city, old, -old.n)
  for (const now of counts) sink.count(subject.city, now, now.n)
  subject.shown = { state, rows: next, counts }
}

/** Ends a generation: its rows stay as what the office knew until `at`. Its counts go when the next one is shown. */
export function close(subject: Subject, at: Instant, tables: Tables, sink: FoldSink): void {
  show(subject, tables, sink)
  const { shown, since } = subject
  if (since === null || shown.state === null) return
  for (const [key, row] of shown.rows ?? keyed(subject, shown.state, tables)) sink.row(subject, key, row, since, at)
  subject.shown = { state: null, rows: null, counts: shown.counts ?? countsShown(subject) }
}

const countsShown = ({ kind, shown, stream }: Subject): readonly Count[] =>
  shown.state ? countsOf(kind, shown.state, stream) : NO_COUNTS

function keyed(subject: Subject, state: SubjectState, tables: Tables): Rows {
  const rows = new Map<string, Row>()
  for (const row of rowsOf(subject.kind, state, subject.stream)) rows.set(rowKey(row, tables), row)
  return rows
}

import { countsOf, rowsOf } from '#kernel/ledger/fold-subject.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { Count, Row, TableDef } from '#kernel/ledger/table.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { FoldSink } from './fold-sink.ts'
import { rowKey, sameValues } from './row-key.ts'
import type { Subject } from './subject.ts'

export type Tables = ReadonlyMap<string, TableDef>

/** What tables and figures hold of a subject. */
export interface Shown {
  /** The state that the tables show; null while they show nothing of the present generation. */
  readonly state: SubjectState | null
  /** Its rows and its counts; null when they are not at hand and follow from the state. */
  readonly rows: readonly Row[] | null
  readonly counts: readonly Count[] | null
}

/**
 * Tells `sink` how the tables must change to show the subject as it is now. Asked for once after many facts: every
 * row is known since the subject's generation began, whichever fact brought it.
 * @throws when a row shown before is gone: only a correction takes back what the office knew.
 */
export function show(subject: Subject, tables: Tables, sink: FoldSink): void {
  const { shown, state, since } = subject
  if (since === null || state === shown.state) return
  const rows = rowsOf(subject.kind, state, subject.stream)
  for (const row of changed(subject, rows, tables)) sink.row(subject, row, since, null)
  const counts = countsOf(subject.kind, state, subject.stream)
  for (const old of countsShown(subject)) sink.count(subject.city, old, -old.n)
  for (const now of counts) sink.count(subject.city, now, now.n)
  subject.shown = { state, rows, counts }
}

/**
 * Ends a generation: its rows, as they are at last, stay as what the office knew until `at`. Its counts go when the
 * next one is shown.
 */
export function close(subject: Subject, at: Instant, tables: Tables, sink: FoldSink): void {
  if (subject.since === null) return
  const rows = rowsOf(subject.kind, subject.state, subject.stream)
  changed(subject, rows, tables)
  for (const row of rows) sink.row(subject, row, subject.since, at)
  subject.shown = { state: null, rows: null, counts: countsShown(subject) }
}

/** Which of these rows are not shown yet, or not so. */
function changed(subject: Subject, rows: readonly Row[], tables: Tables): readonly Row[] {
  const before = rowsShown(subject)
  if (before.length === 0) return rows
  const left = new Map(before.map((row) => [rowKey(row, tables), row]))
  const different: Row[] = []
  for (const row of rows) {
    const key = rowKey(row, tables)
    const old = left.get(key)
    left.delete(key)
    if (!old || !sameValues(old.values, row.values)) different.push(row)
  }
  for (const key of left.keys()) throw new Error(`${subject.stream} no longer shows ${key}, which it had shown`)
  return different
}

const rowsShown = ({ kind, shown, stream }: Subject): readonly Row[] =>
  shown.rows ?? (shown.state ? rowsOf(kind, shown.state, stream) : [])

const countsShown = ({ kind, shown, stream }: Subject): readonly Count[] =>
  shown.counts ?? (shown.state ? countsOf(kind, shown.state, stream) : [])

import type { Count, Row } from '#kernel/ledger/table.ts'
import type { CityCode, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

export interface RowOwner {
  readonly city: CityCode
  readonly stream: StreamId
  readonly generation: number
}

/** A version of a row of a view table, as it stands in the table. */
export interface ShownRow extends RowOwner {
  readonly row: Row
  readonly knownFrom: Instant
  readonly knownTo: Instant | null
}

/** Receives what is shown of subjects: each row of a generation once, as it is at last. */
export interface FoldSink {
  /** The row is known since `from`, and no longer from `to` on when that is given. */
  row(owner: RowOwner, row: Row, from: Instant, to: Instant | null): void
  count(city: CityCode, count: Count, delta: number): void
}

export interface FigureDelta {
  readonly city: CityCode
  readonly count: Count
  n: number
}

/**
 * Keeps rows by table, and the sum of every figure. A live batch flushes one of these; a replay ends with one that
 * holds whole tables.
 */
export class Collector implements FoldSink {
  readonly tables = new Map<string, ShownRow[]>()
  readonly figures = new Map<string, FigureDelta>()

  row({ city, stream, generation }: RowOwner, row: Row, knownFrom: Instant, knownTo: Instant | null): void {
    const shown = { city, stream, generation, row, knownFrom, knownTo }
    const table = this.tables.get(row.table)
    if (table) table.push(shown)
    else this.tables.set(row.table, [shown])
  }

  count(city: CityCode, count: Count, delta: number): void {
    if (delta === 0) return
    const id = `${city} ${count.figure} ${count.place} ${count.date} ${count.part}`
    const sum = this.figures.get(id)
    if (sum) sum.n += delta
    else this.figures.set(id, { city, count, n: delta })
  }
}

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
  row: Row
  readonly knownFrom: Instant
  knownTo: Instant | null
}

/** Receives what folding changes. */
export interface FoldSink {
  /** The row is shown since `from` (if it was not before), and no longer from `to` on when that is given. */
  row(owner: RowOwner, key: string, row: Row, from: Instant, to: Instant | null): void
  count(city: CityCode, count: Count, delta: number): void
}

export interface FigureDelta {
  readonly city: CityCode
  readonly count: Count
  n: number
}

/**
 * Keeps the last version of every row by table and key, and the sum of every figure. A live batch flushes one of
 * these; a replay ends with one that holds whole tables. A row that comes back keeps the moment it was first shown.
 */
export class Collector implements FoldSink {
  readonly tables = new Map<string, Map<string, ShownRow>>()
  readonly figures = new Map<string, FigureDelta>()

  row(owner: RowOwner, key: string, row: Row, from: Instant, to: Instant | null): void {
    let table = this.tables.get(row.table)
    if (!table) {
      table = new Map()
      this.tables.set(row.table, table)
    }
    const id = `${owner.city} ${owner.generation} ${key}`
    const known = table.get(id)
    if (known) {
      known.row = row
      known.knownTo = to
      return
    }
    const { city, stream, generation } = owner
    table.set(id, { city, stream, generation, row, knownFrom: from, knownTo: to })
  }

  count(city: CityCode, count: Count, delta: number): void {
    if (delta === 0) return
    const id = `${city} ${count.figure} ${count.place} ${count.date} ${count.part}`
    const sum = this.figures.get(id)
    if (sum) sum.n += delta
    else this.figures.set(id, { city, count, n: delta })
  }
}

import type { Right } from '../positions/rights.ts'
import type { PlaceCode } from '../primitives/ids.ts'
import type { LocalDate } from '../primitives/instant.ts'

export type ColumnType =
  | 'text'
  | 'integer'
  | 'bigint'
  | 'double precision'
  | 'boolean'
  | 'timestamptz'
  | 'date'
  | 'jsonb'

/**
 * A view: rows that a screen or a figure reads, derived from events and rebuilt from them at will.
 * The store adds to every table: `city`, `stream`, `generation` (how often the subject was corrected),
 * `known_from`, `known_to` (the recorded-at interval in which this version was what the office knew).
 */
export interface TableDef {
  readonly name: string
  readonly columns: Readonly<Record<string, ColumnType>>
  /** Columns that identify a row (the store adds `city` and `generation`). */
  readonly key: readonly string[]
  /** Column that holds the place by which row-level security and drill-down work. */
  readonly placeColumn: string
  readonly indexes?: readonly (readonly string[])[]
  /** Every reader of the city may see the rows, wherever they lie: titles of posts, beds of facilities, names of places. */
  readonly cityWide?: boolean
  /** Rows about one person: readable only with a right over persons, or as counts. */
  readonly personal?: boolean
  /**
   * Nobody sees the rows without this right, not even to count them. It closes the whole kind of subject: its events,
   * states and duties are as hidden as the rows.
   */
  readonly readRight?: Right
}

export type Cell = string | number | boolean | null | object
export interface Row {
  readonly table: string
  readonly values: Readonly<Record<string, Cell>>
}

/** What one subject adds to a running figure: folded as the difference between before and after. */
export interface Count {
  readonly figure: string
  readonly place: PlaceCode
  readonly date: LocalDate
  /** Breakdown within the figure, such as the setting a case was found in; `''` for none. */
  readonly part: string
  readonly n: number
}

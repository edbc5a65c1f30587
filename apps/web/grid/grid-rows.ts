import type { ReactNode } from 'react'

/** One column of a grid. `text` is what is seen, filtered, copied and exported; `render` may dress it. */
export interface GridColumn<Row> {
  readonly id: string
  readonly head: string
  /** Pixels. */
  readonly width: number
  readonly text: (row: Row) => string
  /** Columns of figures: summed over the selection. */
  readonly number?: (row: Row) => number | null
  /** Where the text does not sort as what it means, such as a time in words. */
  readonly sortBy?: (row: Row) => string | number
  readonly render?: (row: Row) => ReactNode
}

export interface Sorting {
  readonly column: string
  readonly down: boolean
}
export interface View {
  /** Typed into the heads, by column. */
  readonly filters: Readonly<Record<string, string>>
  readonly sorting: Sorting | null
}
export const NO_VIEW: View = { filters: {}, sorting: null }

/** `!x` leaves out what has x, `=x` wants x and nothing else, `a|b` takes either; otherwise the text has to be in it. */
export function matches(cell: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return true
  const text = cell.toLowerCase()
  if (wanted.startsWith('!')) return wanted.length === 1 || !matches(cell, wanted.slice(1))
  if (wanted.startsWith('=')) return text === wanted.slice(1).trim()
  return wanted.split('|').some((part) => part.trim() !== '' && text.includes(part.trim()))
}

export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  filters: View['filters'],
): readonly Row[] {
  const active = columns.flatMap((column) => {
    const typed = filters[column.id] ?? ''
    return typed.trim() === '' ? [] : [{ column, typed }]
  })
  return active.length === 0
    ? rows
    : rows.filter((row) => active.every(({ column, typed }) => matches(column.text(row), typed)))
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Stable: rows that are equal stay in the order in which they came. Empty cells come last both ways. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = sorting === null ? undefined : columns.find(({ id }) => id === sorting.column)
  if (sorting === null || column === undefined) return rows
  const keyOf = (row: Row) => column.sortBy?.(row) ?? column.number?.(row) ?? column.text(row)
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }))
  const sign = sorting.down ? -1 : 1
  keyed.sort((a, b) => Number(a.key === '') - Number(b.key === '') || sign * compare(a.key, b.key))
  return keyed.map(({ row }) => row)
}

/** First press: ascending; second: descending; third: as the rows came. */
export function nextSorting(sorting: Sorting | null, column: string): Sorting | null {
  if (sorting?.column !== column) return { column, down: false }
  return sorting.down ? null : { column, down: true }
}

export interface Sum {
  readonly column: string
  readonly head: string
  readonly sum: number
}
export function sumsOf<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[]): readonly Sum[] {
  return columns.flatMap(({ id, head, number }) =>
    number === undefined ? [] : [{ column: id, head, sum: rows.reduce((sum, row) => sum + (number(row) ?? 0), 0) }],
  )
}

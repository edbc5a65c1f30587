/** Where the keyboard stands, and which rows are chosen. Rows are named by id, so that sorting and filtering keep them. */
export interface Cursor {
  readonly row: number
  readonly column: number
}
export interface Selection {
  readonly cursor: Cursor
  /** Where a range begins. */
  readonly anchor: number
  readonly chosen: ReadonlySet<string>
}
export const NOTHING_CHOSEN: Selection = { cursor: { row: 0, column: 0 }, anchor: 0, chosen: new Set() }

export interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that fit the window: what Page Up and Page Down move by. */
  readonly page: number
}
export interface Pressed {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

/** The cell a key leads to; undefined when the key moves nothing. */
export function moved({ row, column }: Cursor, { key, ctrl }: Pressed, size: Size): Cursor | undefined {
  const at = (r: number, c: number): Cursor => ({ row: within(r, size.rows), column: within(c, size.columns) })
  switch (key) {
    case 'ArrowUp':
      return at(ctrl ? 0 : row - 1, column)
    case 'ArrowDown':
      return at(ctrl ? size.rows - 1 : row + 1, column)
    case 'ArrowLeft':
      return at(row, ctrl ? 0 : column - 1)
    case 'ArrowRight':
      return at(row, ctrl ? size.columns - 1 : column + 1)
    case 'Home':
      return at(ctrl ? 0 : row, 0)
    case 'End':
      return at(ctrl ? size.rows - 1 : row, size.columns - 1)
    case 'PageUp':
      return at(row - size.page, column)
    case 'PageDown':
      return at(row + size.page, column)
    default:
      return undefined
  }
}

const range = (ids: readonly string[], a: number, b: number): readonly string[] =>
  ids.slice(Math.min(a, b), Math.max(a, b) + 1)

/** Goes to a cell; with shift everything between the anchor and it is chosen, and nothing else. */
export function goTo(selection: Selection, cursor: Cursor, shift: boolean, ids: readonly string[]): Selection {
  if (!shift) return { ...selection, cursor, anchor: cursor.row }
  return { ...selection, cursor, chosen: new Set(range(ids, selection.anchor, cursor.row)) }
}

/** Chooses or leaves one row, and begins a range there. */
export function toggle(selection: Selection, row: number, ids: readonly string[]): Selection {
  const id = ids[row]
  if (id === undefined) return selection
  const chosen = new Set(selection.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { cursor: { ...selection.cursor, row }, anchor: row, chosen }
}

/** Everything that is shown; a row that a filter hides is never chosen with it. */
export const chooseAll = (selection: Selection, ids: readonly string[]): Selection => ({
  ...selection,
  chosen: new Set(ids),
})
export const chooseNone = (selection: Selection): Selection => ({ ...selection, chosen: new Set() })

/** After a filter: only what is shown stays chosen, so that no act reaches a row nobody sees. */
export function keepShown(selection: Selection, ids: readonly string[]): Selection {
  const shown = new Set(ids)
  const chosen = [...selection.chosen].filter((id) => shown.has(id))
  const row = within(selection.cursor.row, ids.length)
  const same = chosen.length === selection.chosen.size && row === selection.cursor.row
  return same ? selection : { cursor: { ...selection.cursor, row }, anchor: row, chosen: new Set(chosen) }
}

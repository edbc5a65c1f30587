import { type KeyboardEvent, type RefObject, useState } from 'react'
import { type Cursor, moved } from '../grid/selection.ts'
import { COLUMN_IDS, removeLine, type Sheet, setCell } from './sheet.ts'

interface Edited {
  readonly sheet: Sheet
  readonly onSheet: (sheet: Sheet) => void
  readonly cursor: Cursor
  readonly onCursor: (cursor: Cursor) => void
}
export interface SheetEditing {
  /** What the box of a cell begins with; undefined where no box is open. */
  readonly openText: (at: Cursor) => string | undefined
  readonly open: (at: Cursor) => void
  readonly leave: () => void
  /** Writes the cell at the cursor, then goes where the key leads. */
  readonly finish: (text: string, key: string) => void
  /** Goes to a cell without a box. */
  readonly point: (at: Cursor) => void
  readonly press: (event: KeyboardEvent) => void
}

const PAGE = 10

/** What keys and the pointer do in a sheet: typing opens the box of the cell, Enter or F2 with what stands there. */
export function useSheetEditing(
  grid: RefObject<HTMLDivElement | null>,
  { sheet, onSheet, cursor, onCursor }: Edited,
): SheetEditing {
  const [editing, setEditing] = useState<{ readonly at: Cursor; readonly text: string } | null>(null)
  const size = { rows: sheet.lines.length + 1, columns: COLUMN_IDS.length, page: PAGE }
  const focus = () => grid.current?.focus({ preventScroll: true })
  const open = (at: Cursor) =>
    setEditing({ at, text: sheet.lines[at.row]?.cells[COLUMN_IDS[at.column] ?? 'name'] ?? '' })

  function go(key: string) {
    const to = moved(cursor, { key, ctrl: false, shift: false }, size)
    if (to !== undefined) onCursor(to)
    focus()
  }
  function finish(text: string, key: string) {
    setEditing(null)
    onSheet(setCell(sheet, cursor, text.trim()))
    go(key)
  }
  function point(at: Cursor) {
    setEditing(null)
    onCursor(at)
    focus()
  }
  function press(event: KeyboardEvent) {
    const { key, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    const to = moved(cursor, { key, ctrl, shift: shiftKey }, size)
    const step = shiftKey ? 'ArrowLeft' : 'ArrowRight'
    const inside = key === 'Tab' && (shiftKey ? cursor.column > 0 : cursor.column < COLUMN_IDS.length - 1)
    if (to !== undefined) onCursor(to)
    else if (inside) go(step)
    else if (key === 'Enter' || key === 'F2') open(cursor)
    else if (key === 'Delete' && ctrl) onSheet(removeLine(sheet, cursor.row))
    else if (key === 'Delete' || key === 'Backspace') onSheet(setCell(sheet, cursor, ''))
    else if (key.length === 1 && !ctrl && !event.altKey) setEditing({ at: cursor, text: key })
    else return
    event.preventDefault()
  }
  /** A box is open only under the cursor. */
  function openText({ row, column }: Cursor): string | undefined {
    const here = (at: Cursor) => at.row === row && at.column === column
    return editing !== null && here(editing.at) && here(cursor) ? editing.text : undefined
  }
  return { openText, open, leave: () => setEditing(null), finish, point, press }
}

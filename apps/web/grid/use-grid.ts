import { type RefObject, useEffect, useMemo, useState } from 'react'
import { toTsv } from './clipboard.ts'
import { filterRows, type GridColumn, sortRows, type View } from './grid-rows.ts'
import { chooseAll, chooseNone, goTo, keepShown, moved, NOTHING_CHOSEN, type Selection, toggle } from './selection.ts'

export interface GridModel<Row> {
  readonly shown: readonly Row[]
  readonly chosen: readonly Row[]
  readonly selection: Selection
  readonly select: (change: (selection: Selection, ids: readonly string[]) => Selection) => void
  /** True when the key meant something here. */
  readonly press: (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>, page: number) => boolean
}

interface Props<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly view: View
  readonly idOf: (row: Row) => string
  readonly onOpen: (row: Row) => void
}

/** Rows as filtered and sorted, what is chosen among them, and what keys do. */
export function useGrid<Row>({ rows, columns, view, idOf, onOpen }: Props<Row>): GridModel<Row> {
  const [selection, setSelection] = useState(NOTHING_CHOSEN)
  const shown = useMemo(
    () => sortRows(filterRows(rows, columns, view.filters), columns, view.sorting),
    [rows, columns, view],
  )
  const ids = useMemo(() => shown.map(idOf), [shown, idOf])
  useEffect(() => setSelection((old) => keepShown(old, ids)), [ids])
  const chosen = useMemo(
    () => (selection.chosen.size === 0 ? [] : shown.filter((row) => selection.chosen.has(idOf(row)))),
    [shown, selection.chosen, idOf],
  )
  function press({ key, ctrlKey, metaKey, shiftKey }: Parameters<GridModel<Row>['press']>[0], page: number): boolean {
    const ctrl = ctrlKey || metaKey
    const size = { rows: ids.length, columns: columns.length, page }
    const to = moved(selection.cursor, { key, ctrl, shift: shiftKey }, size)
    if (to !== undefined) setSelection(goTo(selection, to, shiftKey, ids))
    else if (key === ' ') setSelection(toggle(selection, selection.cursor.row, ids))
    else if (key === 'Escape') setSelection(chooseNone(selection))
    else if (key === 'a' && ctrl) setSelection(chooseAll(selection, ids))
    else if (key === 'Enter') {
      const row = shown[selection.cursor.row]
      if (row !== undefined) onOpen(row)
    } else return false
    return true
  }
  return { shown, chosen, selection, select: (change) => setSelection((old) => change(old, ids)), press }
}

/** Ctrl+C in the grid: the chosen rows as seen, or the one at the cursor, with the heads when several. */
export function useCopy<Row>(
  ref: RefObject<HTMLElement | null>,
  { shown, chosen, selection }: GridModel<Row>,
  columns: readonly GridColumn<Row>[],
): void {
  useEffect(() => {
    const grid = ref.current
    if (grid === null) return
    const copy = (event: ClipboardEvent) => {
      if (document.activeElement !== grid) return
      const rows = chosen.length > 0 ? chosen : shown.slice(selection.cursor.row, selection.cursor.row + 1)
      const cells = rows.map((row) => columns.map((column) => column.text(row)))
      const lines = rows.length > 1 ? [columns.map(({ head }) => head), ...cells] : cells
      event.clipboardData?.setData('text/plain', toTsv(lines))
      event.preventDefault()
    }
    grid.addEventListener('copy', copy)
    return () => grid.removeEventListener('copy', copy)
  }, [ref, shown, chosen, selection, columns])
}

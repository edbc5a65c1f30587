import type { Virtualizer } from '@tanstack/react-virtual'
import type { MouseEvent, RefObject } from 'react'
import { GridRow } from './grid-row.tsx'
import type { GridColumn } from './grid-rows.ts'
import { Part } from './part.tsx'
import { goTo, toggle } from './selection.ts'
import type { GridModel } from './use-grid.ts'

interface Props<Row> {
  readonly gridId: string
  readonly grid: RefObject<HTMLDivElement | null>
  readonly rows: Virtualizer<HTMLDivElement, Element>
  readonly columns: readonly GridColumn<Row>[]
  readonly width: number
  readonly template: string
  readonly model: GridModel<Row>
  readonly idOf: (row: Row) => string
  readonly onOpen: (row: Row) => void
}

/** The rows in the window. A press goes to its cell; on the mark, or with Ctrl, it chooses; with Shift, a range. */
export function GridBody<Row>({ gridId, grid, rows, columns, width, template, model, idOf, onOpen }: Props<Row>) {
  const { shown, selection, select } = model
  function point(event: MouseEvent, row: number, column: number) {
    event.preventDefault()
    grid.current?.focus({ preventScroll: true })
    const marks = event.target instanceof Element && event.target.closest('[data-mark]') !== null
    if (event.ctrlKey || event.metaKey || (marks && !event.shiftKey)) select((old, ids) => toggle(old, row, ids))
    else select((old, ids) => goTo(old, { row, column }, event.shiftKey, ids))
  }
  return (
    <Part is="rowgroup" className="data-grid-rows" style={{ height: rows.getTotalSize(), width }}>
      {rows.getVirtualItems().map(({ index, start }) => {
        const row = shown[index]
        if (row === undefined) return null
        const rowId = idOf(row)
        return (
          <GridRow
            key={rowId}
            {...{ row, rowId, gridId, index, start, columns, template, onOpen }}
            chosen={selection.chosen.has(rowId)}
            cursorColumn={index === selection.cursor.row ? selection.cursor.column : undefined}
            onPoint={point}
          />
        )
      })}
    </Part>
  )
}

import type { MouseEvent } from 'react'
import type { GridColumn } from './grid-rows.ts'
import { Part } from './part.tsx'
import { ROW_HEIGHT } from './use-row-window.ts'

interface Props<Row> {
  readonly row: Row
  readonly rowId: string
  /** Of the grid: a cell is named by it, its row and its column. */
  readonly gridId: string
  readonly index: number
  /** Pixels from the top of all rows. */
  readonly start: number
  readonly columns: readonly GridColumn<Row>[]
  readonly template: string
  readonly chosen: boolean
  /** Column of the cursor when it stands in this row. */
  readonly cursorColumn: number | undefined
  readonly onPoint: (event: MouseEvent, row: number, column: number) => void
  readonly onOpen: (row: Row) => void
}

/** One row among all, marked in its first cell when it is chosen. A link in a cell stays a link. */
export function GridRow<Row>(props: Props<Row>) {
  const { row, rowId, gridId, index, start, columns, template, chosen, cursorColumn, onPoint, onOpen } = props
  return (
    <Part
      is="row"
      className="data-grid-row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-row={rowId}
      style={{ transform: `translateY(${start}px)`, height: ROW_HEIGHT, gridTemplateColumns: template }}
      onDoubleClick={() => onOpen(row)}
    >
      {columns.map((column, c) => (
        <Part
          key={column.id}
          id={`${gridId}-${index}-${c}`}
          is={c === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={c + 1}
          className={`data-grid-cell${c === cursorColumn ? ' data-grid-cursor' : ''}`}
          title={column.text(row)}
          onMouseDown={(event) => {
            if (event.target instanceof Element && event.target.closest('a') !== null) return
            onPoint(event, index, c)
          }}
        >
          {c === 0 ? (
            <span data-mark className="data-grid-mark" aria-hidden="true">
              {chosen ? '☑' : '☐'}
            </span>
          ) : null}
          {column.render?.(row) ?? column.text(row)}
        </Part>
      ))}
    </Part>
  )
}

import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { GridBody } from './grid-body.tsx'
import { GridFoot } from './grid-foot.tsx'
import { GridHead } from './grid-head.tsx'
import type { GridColumn, View } from './grid-rows.ts'
import { Part } from './part.tsx'
import { type GridModel, useCopy } from './use-grid.ts'
import { ROW_HEIGHT, useRowWindow } from './use-row-window.ts'
import './grid.css'

const HEAD_HEIGHT = 68

interface Props<Row> {
  readonly label: string
  /** Name of the exported file, without its ending. */
  readonly file: string
  readonly total: number
  readonly columns: readonly GridColumn<Row>[]
  readonly model: GridModel<Row>
  readonly view: View
  readonly onView: (view: View) => void
  readonly idOf: (row: Row) => string
  readonly onOpen: (row: Row) => void
}

/**
 * A list that is worked by keyboard: arrows move, shift chooses ranges, space chooses, Enter opens. Only the rows in
 * the window stand in the page; readers of screens are told the place of each among all.
 */
export function DataGrid<Row>({ label, file, total, columns, model, view, onView, idOf, onOpen }: Props<Row>) {
  const { t } = useTranslation()
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const { shown, selection } = model
  const { row: cursorRow, column: cursorColumn } = selection.cursor
  const rows = useRowWindow(grid, { count: shown.length, cursorRow, headHeight: HEAD_HEIGHT })
  useCopy(grid, model, columns)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const template = columns.map((column) => `${column.width}px`).join(' ')
  const page = Math.max(1, Math.floor(((grid.current?.clientHeight ?? 400) - HEAD_HEIGHT) / ROW_HEIGHT) - 1)
  return (
    <section className="panel data-grid" aria-label={label}>
      <Part
        ref={grid}
        className="data-grid-window"
        is="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-activedescendant={shown.length === 0 ? undefined : `${id}-${cursorRow}-${cursorColumn}`}
        aria-describedby={`${id}-keys`}
        onKeyDown={(event) => {
          if (event.target === event.currentTarget && model.press(event, page)) event.preventDefault()
        }}
      >
        <GridHead columns={columns} view={view} onView={onView} width={width} template={template} />
        <GridBody gridId={id} {...{ grid, rows, columns, width, template, model, idOf, onOpen }} />
      </Part>
      <p id={`${id}-keys`} className="quiet small flat data-grid-keys">
        {t('grid.keys')}
      </p>
      <GridFoot file={file} total={total} columns={columns} model={model} />
    </section>
  )
}

import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { GridFoot } from './grid-foot.tsx'
import { GridHead } from './grid-head.tsx'
import type { GridColumn, View } from './grid-rows.ts'
import { Part } from './part.tsx'
import { goTo, toggle } from './selection.ts'
import { type GridModel, useCopy } from './use-grid.ts'
import './grid.css'

const ROW_HEIGHT = 34
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
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: HEAD_HEIGHT,
  })
  useCopy(grid, model, columns)
  const { row: cursorRow, column: cursorColumn } = selection.cursor
  useEffect(() => {
    if (cursorRow < shown.length) rows.scrollToIndex(cursorRow, { align: 'auto' })
  }, [cursorRow, shown.length, rows])
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const template = columns.map((column) => `${column.width}px`).join(' ')
  const page = Math.max(1, Math.floor(((grid.current?.clientHeight ?? 400) - HEAD_HEIGHT) / ROW_HEIGHT) - 1)

  function click(event: MouseEvent, row: number, column: number) {
    const marks = event.target instanceof Element && event.target.closest('[data-mark]') !== null
    if (event.ctrlKey || event.metaKey || (marks && !event.shiftKey)) model.select((old, ids) => toggle(old, row, ids))
    else model.select((old, ids) => goTo(old, { row, column }, event.shiftKey, ids))
  }
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
        <Part is="rowgroup" className="data-grid-rows" style={{ height: rows.getTotalSize(), width }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const row = shown[index]
            if (row === undefined) return null
            const key = idOf(row)
            const chosen = selection.chosen.has(key)
            return (
              <Part
                key={key}
                is="row"
                className="data-grid-row"
                aria-rowindex={index + 2}
                aria-selected={chosen}
                data-row={key}
                style={{ transform: `translateY(${start}px)`, height: ROW_HEIGHT, gridTemplateColumns: template }}
                onDoubleClick={() => onOpen(row)}
              >
                {columns.map((column, c) => (
                  <Part
                    key={column.id}
                    id={`${id}-${index}-${c}`}
                    is={c === 0 ? 'rowheader' : 'gridcell'}
                    aria-colindex={c + 1}
                    className={`data-grid-cell${index === cursorRow && c === cursorColumn ? ' data-grid-cursor' : ''}`}
                    title={column.text(row)}
                    onMouseDown={(event) => {
                      if (event.target instanceof Element && event.target.closest('a') !== null) return
                      event.preventDefault()
                      grid.current?.focus({ preventScroll: true })
                      click(event, index, c)
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
          })}
        </Part>
      </Part>
      <p id={`${id}-keys`} className="quiet small flat data-grid-keys">
        {t('grid.keys')}
      </p>
      <GridFoot file={file} total={total} columns={columns} model={model} />
    </section>
  )
}

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Part } from '../grid/part.tsx'
import { type Cursor, moved } from '../grid/selection.ts'
import { useWords } from '../shared/words.ts'
import type { CellProblem } from './import-run.ts'
import { COLUMN_IDS, paste, removeLine, type Sheet, setCell } from './sheet.ts'
import '../grid/grid.css'

const ROW_HEIGHT = 34
const HEAD_HEIGHT = 34
const NUMBER_WIDTH = 56
const WIDTHS = [110, 190, 130, 300, 120, 150, 160, 130, 80, 170] as const
const TEMPLATE = [NUMBER_WIDTH, ...WIDTHS].map((width) => `${width}px`).join(' ')
const WIDTH = NUMBER_WIDTH + WIDTHS.reduce((sum, width) => sum + width, 0)

interface Props {
  readonly sheet: Sheet
  readonly onSheet: (sheet: Sheet) => void
  readonly problems: readonly CellProblem[]
  readonly cursor: Cursor
  readonly onCursor: (cursor: Cursor) => void
}
interface Editing {
  readonly at: Cursor
  readonly text: string
}

/** A sheet that is typed or pasted into, with a line free at its end; a wrong cell says what is wrong with it. */
export function SheetGrid({ sheet, onSheet, problems, cursor, onCursor }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const count = sheet.lines.length + 1
  const rows = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: HEAD_HEIGHT,
  })
  const wrong = useMemo(
    () => new Map(problems.map(({ line, field, words: why }) => [`${line}/${field}`, words(why)])),
    [problems, words],
  )
  useEffect(() => rows.scrollToIndex(Math.min(cursor.row, count - 1), { align: 'auto' }), [cursor.row, count, rows])
  const size = { rows: count, columns: COLUMN_IDS.length, page: 10 }
  const textAt = ({ row, column }: Cursor) => sheet.lines[row]?.cells[COLUMN_IDS[column] ?? 'name'] ?? ''

  function go(key: string) {
    const to = moved(cursor, { key, ctrl: false, shift: false }, size)
    if (to !== undefined) onCursor(to)
    grid.current?.focus({ preventScroll: true })
  }
  function finish(text: string, key: string) {
    setEditing(null)
    onSheet(setCell(sheet, cursor, text.trim()))
    go(key)
  }
  function press(event: KeyboardEvent) {
    const { key, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    const to = moved(cursor, { key, ctrl, shift: shiftKey }, size)
    const step = shiftKey ? 'ArrowLeft' : 'ArrowRight'
    const inside = key === 'Tab' && (shiftKey ? cursor.column > 0 : cursor.column < COLUMN_IDS.length - 1)
    if (to !== undefined) onCursor(to)
    else if (inside) go(step)
    else if (key === 'Enter' || key === 'F2') setEditing({ at: cursor, text: textAt(cursor) })
    else if (key === 'Delete' && ctrl) onSheet(removeLine(sheet, cursor.row))
    else if (key === 'Delete' || key === 'Backspace') onSheet(setCell(sheet, cursor, ''))
    else if (key.length === 1 && !ctrl && !event.altKey) setEditing({ at: cursor, text: key })
    else return
    event.preventDefault()
  }
  return (
    <>
      <Part
        is="grid"
        ref={grid}
        className="data-grid-window panel"
        tabIndex={0}
        aria-label={t('import.grid')}
        aria-rowcount={count + 1}
        aria-colcount={COLUMN_IDS.length + 1}
        aria-activedescendant={`${id}-${cursor.row}-${cursor.column}`}
        aria-describedby={`${id}-keys`}
        data-testid="sheet"
        onKeyDown={(event) => {
          if (event.target === event.currentTarget) press(event)
        }}
        onPaste={(event) => {
          if (event.target !== event.currentTarget) return
          event.preventDefault()
          onSheet(paste(sheet, event.clipboardData.getData('text/plain'), cursor))
        }}
      >
        <Part is="rowgroup" className="data-grid-head" style={{ width: WIDTH }}>
          <Part is="row" aria-rowindex={1} className="data-grid-row" style={{ gridTemplateColumns: TEMPLATE }}>
            <Part is="columnheader" className="data-grid-cell">
              #
            </Part>
            {COLUMN_IDS.map((column) => (
              <Part is="columnheader" key={column} className="data-grid-cell">
                {t(`import.${column}`)}
              </Part>
            ))}
          </Part>
        </Part>
        <Part is="rowgroup" className="data-grid-rows" style={{ height: rows.getTotalSize(), width: WIDTH }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = sheet.lines[index]
            return (
              <Part
                is="row"
                key={line?.id ?? 'new'}
                className="data-grid-row"
                aria-rowindex={index + 2}
                style={{ transform: `translateY(${start}px)`, height: ROW_HEIGHT, gridTemplateColumns: TEMPLATE }}
              >
                <Part is="rowheader" className="data-grid-cell num">
                  {line === undefined ? '＋' : index + 1}
                </Part>
                {COLUMN_IDS.map((column, c) => {
                  const why = line === undefined ? undefined : wrong.get(`${line.id}/${column}`)
                  const here = index === cursor.row && c === cursor.column
                  const open = here && editing !== null && editing.at.row === index && editing.at.column === c
                  return (
                    <Part
                      is="gridcell"
                      key={column}
                      id={`${id}-${index}-${c}`}
                      className={`data-grid-cell sheet-cell${here ? ' data-grid-cursor' : ''}`}
                      aria-invalid={why !== undefined}
                      title={why ?? line?.cells[column]}
                      data-cell={`${index + 1}/${column}`}
                      onMouseDown={(event) => {
                        if (open) return
                        event.preventDefault()
                        setEditing(null)
                        onCursor({ row: index, column: c })
                        grid.current?.focus({ preventScroll: true })
                      }}
                      onDoubleClick={() => {
                        const at = { row: index, column: c }
                        setEditing({ at, text: textAt(at) })
                      }}
                    >
                      {open ? (
                        <CellInput
                          text={editing.text}
                          label={t(`import.${column}`)}
                          onDone={finish}
                          onLeave={() => setEditing(null)}
                        />
                      ) : (
                        <>
                          {why === undefined ? null : <span aria-hidden="true">■ </span>}
                          {line?.cells[column] ?? ''}
                        </>
                      )}
                    </Part>
                  )
                })}
              </Part>
            )
          })}
        </Part>
      </Part>
      <p id={`${id}-keys`} className="quiet small flat">
        {t('import.keys')}
      </p>
    </>
  )
}

interface InputProps {
  readonly text: string
  readonly label: string
  readonly onDone: (text: string, key: string) => void
  readonly onLeave: () => void
}
/** Enter writes and goes down, Tab writes and goes right, Escape leaves the cell as it was. */
function CellInput({ text, label, onDone, onLeave }: InputProps) {
  const input = useRef<HTMLInputElement>(null)
  // A box that goes away loses the focus too: what was written or left by a key is not written again.
  const ended = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(text.length, text.length)
  }, [text.length])
  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    const { value } = event.currentTarget
    if (event.key === 'Enter') onDone(value, 'ArrowDown')
    else if (event.key === 'Tab') onDone(value, event.shiftKey ? 'ArrowLeft' : 'ArrowRight')
    else if (event.key === 'Escape') onLeave()
    else return
    ended.current = true
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      ref={input}
      defaultValue={text}
      aria-label={label}
      onKeyDown={press}
      onBlur={({ currentTarget }) => (ended.current ? undefined : onDone(currentTarget.value, ''))}
    />
  )
}

import { useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Part } from '../grid/part.tsx'
import type { Cursor } from '../grid/selection.ts'
import { ROW_HEIGHT, useRowWindow } from '../grid/use-row-window.ts'
import { useWords } from '../shared/words.ts'
import type { CellProblem } from './import-run.ts'
import { COLUMN_IDS, paste, type Sheet } from './sheet.ts'
import { SheetHead, WIDTH } from './sheet-head.tsx'
import { SheetRow } from './sheet-row.tsx'
import { useSheetEditing } from './use-sheet-editing.ts'
import '../grid/grid.css'

interface Props {
  readonly sheet: Sheet
  readonly onSheet: (sheet: Sheet) => void
  readonly problems: readonly CellProblem[]
  readonly cursor: Cursor
  readonly onCursor: (cursor: Cursor) => void
}

/** A sheet that is typed or pasted into, with a line free at its end; a wrong cell says what is wrong with it. */
export function SheetGrid({ sheet, onSheet, problems, cursor, onCursor }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const count = sheet.lines.length + 1
  const rows = useRowWindow(grid, { count, cursorRow: cursor.row, headHeight: ROW_HEIGHT })
  const editing = useSheetEditing(grid, { sheet, onSheet, cursor, onCursor })
  const wrong = useMemo(
    () => new Map(problems.map(({ line, field, words: why }) => [`${line}/${field}`, words(why)])),
    [problems, words],
  )
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
          if (event.target === event.currentTarget) editing.press(event)
        }}
        onPaste={(event) => {
          if (event.target !== event.currentTarget) return
          event.preventDefault()
          onSheet(paste(sheet, event.clipboardData.getData('text/plain'), cursor))
        }}
      >
        <SheetHead />
        <Part is="rowgroup" className="data-grid-rows" style={{ height: rows.getTotalSize(), width: WIDTH }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = sheet.lines[index]
            const whyOf = ({ id: lineId }: { readonly id: number }, column: string) => wrong.get(`${lineId}/${column}`)
            return <SheetRow key={line?.id ?? 'new'} gridId={id} {...{ index, start, line, cursor, whyOf, editing }} />
          })}
        </Part>
      </Part>
      <p id={`${id}-keys`} className="quiet small flat">
        {t('import.keys')}
      </p>
    </>
  )
}

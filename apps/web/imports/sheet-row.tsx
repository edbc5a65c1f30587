import { useTranslation } from 'react-i18next'
import type { PositiveColumn } from '#exchange/positives/columns.ts'
import { Part } from '../grid/part.tsx'
import type { Cursor } from '../grid/selection.ts'
import { ROW_HEIGHT } from '../grid/use-row-window.ts'
import { CellInput } from './cell-input.tsx'
import { COLUMN_IDS, type Line } from './sheet.ts'
import { TEMPLATE } from './sheet-head.tsx'
import type { SheetEditing } from './use-sheet-editing.ts'

interface RowProps {
  readonly gridId: string
  readonly index: number
  /** Pixels from the top of all rows. */
  readonly start: number
  /** Undefined below the last line, where a new one begins. */
  readonly line: Line | undefined
  readonly cursor: Cursor
  readonly whyOf: (line: Line, column: PositiveColumn) => string | undefined
  readonly editing: SheetEditing
}

/** One line with its number, or the free one at the end. */
export function SheetRow({ gridId, index, start, line, cursor, whyOf, editing }: RowProps) {
  return (
    <Part
      is="row"
      className="data-grid-row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)`, height: ROW_HEIGHT, gridTemplateColumns: TEMPLATE }}
    >
      <Part is="rowheader" className="data-grid-cell num">
        {line === undefined ? '＋' : index + 1}
      </Part>
      {COLUMN_IDS.map((column, c) => (
        <SheetCell
          key={column}
          id={`${gridId}-${index}-${c}`}
          at={{ row: index, column: c }}
          column={column}
          text={line?.cells[column]}
          why={line === undefined ? undefined : whyOf(line, column)}
          here={index === cursor.row && c === cursor.column}
          editing={editing}
        />
      ))}
    </Part>
  )
}

interface CellProps {
  readonly id: string
  readonly at: Cursor
  readonly column: PositiveColumn
  readonly text: string | undefined
  /** What is wrong with it. */
  readonly why: string | undefined
  readonly here: boolean
  readonly editing: SheetEditing
}

function SheetCell({ id, at, column, text, why, here, editing }: CellProps) {
  const { t } = useTranslation()
  const openText = editing.openText(at)
  return (
    <Part
      is="gridcell"
      id={id}
      className={`data-grid-cell sheet-cell${here ? ' data-grid-cursor' : ''}`}
      aria-invalid={why !== undefined}
      title={why ?? text}
      data-cell={`${at.row + 1}/${column}`}
      onMouseDown={(event) => {
        if (openText !== undefined) return
        event.preventDefault()
        editing.point(at)
      }}
      onDoubleClick={() => editing.open(at)}
    >
      {openText === undefined ? (
        <>
          {why === undefined ? null : <span aria-hidden="true">■ </span>}
          {text ?? ''}
        </>
      ) : (
        <CellInput text={openText} label={t(`import.${column}`)} onDone={editing.finish} onLeave={editing.leave} />
      )}
    </Part>
  )
}

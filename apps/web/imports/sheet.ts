import { POSITIVE_COLUMNS, type PositiveColumn } from '#exchange/positives/columns.ts'
import { readSheet } from '#exchange/sheets/read-sheet.ts'
import { fromTsv } from '../grid/clipboard.ts'
import type { Cursor } from '../grid/selection.ts'

export type Cells = Readonly<Partial<Record<PositiveColumn, string>>>
/** One line as it stands in the grid; its id stays when lines before it go. */
export interface Line {
  readonly id: number
  readonly cells: Cells
}
export interface Sheet {
  readonly lines: readonly Line[]
  readonly nextId: number
  /** Columns of the pasted sheet that nothing here is called. */
  readonly unknown: readonly string[]
}
export const EMPTY: Sheet = { lines: [], nextId: 1, unknown: [] }
export const COLUMN_IDS: readonly PositiveColumn[] = POSITIVE_COLUMNS.map(({ id }) => id)

const isBlank = ({ cells }: Line): boolean => Object.values(cells).every((cell) => (cell ?? '').trim() === '')
export const filled = ({ lines }: Sheet): readonly Line[] => lines.filter((line) => !isBlank(line))

function put(line: Line, column: PositiveColumn, text: string): Line {
  const { [column]: _, ...rest } = line.cells
  return { ...line, cells: text === '' ? rest : { ...rest, [column]: text } }
}

/** Writes one cell; below the last line a new one begins. */
export function setCell(sheet: Sheet, { row, column }: Cursor, text: string): Sheet {
  const id = COLUMN_IDS[column]
  if (id === undefined) return sheet
  const line = sheet.lines[row]
  if (line !== undefined) return { ...sheet, lines: sheet.lines.with(row, put(line, id, text)) }
  if (text === '') return sheet
  const added = put({ id: sheet.nextId, cells: {} }, id, text)
  return { ...sheet, lines: [...sheet.lines, added], nextId: sheet.nextId + 1 }
}

export const removeLine = (sheet: Sheet, row: number): Sheet => ({
  ...sheet,
  lines: sheet.lines.filter((_, n) => n !== row),
})
export const withoutLines = (sheet: Sheet, ids: ReadonlySet<number>): Sheet => ({
  ...sheet,
  lines: sheet.lines.filter(({ id }) => !ids.has(id)),
})

/**
 * A sheet with heads, or the first one pasted, is read by its heads and added below; a piece without heads is laid over
 * the cells from the cursor on, as a spreadsheet does.
 */
export function paste(sheet: Sheet, text: string, at: Cursor): Sheet {
  const read = readSheet(text, POSITIVE_COLUMNS)
  const whole = read.headed || (filled(sheet).length === 0 && at.column === 0)
  if (whole) {
    const kept = filled(sheet)
    const lines = read.rows.map(({ cells }, n): Line => ({ id: sheet.nextId + n, cells }))
    return { lines: [...kept, ...lines], nextId: sheet.nextId + lines.length, unknown: read.unknown }
  }
  return fromTsv(text).reduce(
    (laid, cells, r) =>
      cells.reduce((now, cell, c) => setCell(now, { row: at.row + r, column: at.column + c }, cell.trim()), laid),
    sheet,
  )
}

const cellText = (text: string): string => {
  const plain = text.replace(/[\t\r\n]+/g, ' ')
  return plain.includes('"') ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Lines as the import reads them, its row n being line n - 1 of those given. */
export function sheetText(lines: readonly Line[]): string {
  const head = POSITIVE_COLUMNS.map(({ names }) => names[0] ?? '').join('\t')
  const rows = lines.map(({ cells }) => COLUMN_IDS.map((id) => cellText(cells[id] ?? '')).join('\t'))
  return [head, ...rows].join('\n')
}

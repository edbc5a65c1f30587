import { parse } from 'csv-parse/browser/esm/sync'

/** A column by its id, and every name an office gives it (compared without case, spaces and brackets). */
export interface SheetColumn<Id extends string = string> {
  readonly id: Id
  readonly names: readonly string[]
}
/** One row as text; `row` is its number in the sheet, from 1, the header not counted. */
export interface SheetRow<Id extends string = string> {
  readonly row: number
  readonly cells: Readonly<Partial<Record<Id, string>>>
}
export interface Sheet<Id extends string = string> {
  readonly rows: readonly SheetRow<Id>[]
  /** Columns of the sheet that no column here is named by; shown, never dropped in silence. */
  readonly unknown: readonly string[]
  /** True when the first line named the columns. */
  readonly headed: boolean
}

const MOST_UNNAMED = 0.5
const plain = (name: string) => name.toLowerCase().replace(/[\s*（）()［］[\]:：]/g, '')

const separatorOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1)
  const count = (mark: string) => first.split(mark).length
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}

/** Which column each place of the header is; undefined where the name is unknown. */
function named<Id extends string>(header: readonly string[], columns: readonly SheetColumn<Id>[]) {
  return header.map((name) => columns.find(({ names }) => names.some((known) => plain(known) === plain(name)))?.id)
}

/** A line of a sheet with its number, as the reader shall be told it. */
export interface SheetLine {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Reads a pasted or saved sheet. A first line in which at least half of the filled cells are known names is a header.
 * @param text cells parted by tab, comma or semicolon; quotes as spreadsheets write them; a BOM is passed over
 * @throws never for content: a broken quote is read as text
 */
export function readSheet<Id extends string>(text: string, columns: readonly SheetColumn<Id>[]): Sheet<Id> {
  const lines: string[][] = parse(text.replace(/^\ufeff/, ''), {
    delimiter: separatorOf(text),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  })
  const filled = lines.filter((cells) => cells.some((cell) => cell !== ''))
  const { rows, ...sheet } = rowsOfLines(
    filled.map((cells, n) => ({ line: n, cells })),
    columns,
  )
  return { ...sheet, rows: rows.map(({ cells }, n) => ({ row: n + 1, cells })) }
}

/** Lines, the first perhaps naming the columns, as rows by column id; a row keeps the number of its line. */
export function rowsOfLines<Id extends string>(
  lines: readonly SheetLine[],
  columns: readonly SheetColumn<Id>[],
): Sheet<Id> {
  const [first] = lines
  if (first === undefined) return { rows: [], unknown: [], headed: false }
  const header = named(first.cells, columns)
  const names = first.cells.filter((cell) => cell !== '')
  const headed = header.filter((id) => id !== undefined).length >= Math.max(1, names.length * MOST_UNNAMED)
  const order = headed ? header : columns.map(({ id }) => id)
  const rows = (headed ? lines.slice(1) : lines).map(({ line, cells }) => ({
    row: line,
    cells: byColumn(cells, order),
  }))
  const unknown = headed ? first.cells.filter((name, n) => name !== '' && header[n] === undefined) : []
  return { rows, unknown, headed }
}

function byColumn<Id extends string>(cells: readonly string[], order: readonly (Id | undefined)[]) {
  const row: Partial<Record<Id, string>> = {}
  for (const [n, id] of order.entries()) {
    const cell = cells[n]
    if (id !== undefined && cell !== undefined && cell !== '') row[id] = cell
  }
  return row
}

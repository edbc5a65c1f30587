import writeXlsxFile from 'write-excel-file/universal'

/** A column of a sheet to be written. */
export interface XlsxColumn {
  readonly head: string
  /** In characters; a guess from the head when left out. */
  readonly width?: number
}
export type XlsxCell = string | number | boolean | null

export interface XlsxSheet {
  readonly name: string
  /** Lines above the header: what the sheet is, as of when, counted from what, and that it is simulated. */
  readonly notes?: readonly string[]
  readonly columns: readonly XlsxColumn[]
  readonly rows: readonly (readonly XlsxCell[])[]
}

const HEAD_COLOR = '#E6ECF2'
const LEAST_WIDTH = 10
/** Spreadsheets show fewer characters of a name, and forbid these. */
const MOST_NAME = 31
const FORBIDDEN = /[\\/?*[\]:]/g

/** Chinese characters are twice as wide as Latin ones. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 2)

/** Text stays text, also where it begins like a formula; a number stays a number. */
function cellOf(value: XlsxCell) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value, type: Boolean }
  return { value, type: String }
}

/** Writes a workbook as .xlsx, one sheet after the other. */
export async function writeWorkbook(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const data = sheets.map(({ name, notes = [], columns, rows }) => ({
    sheet: name.replace(FORBIDDEN, ' ').slice(0, MOST_NAME),
    columns: columns.map(({ head, width }) => ({ width: width ?? Math.max(LEAST_WIDTH, widthOf(head)) })),
    stickyRowsCount: notes.length + 1,
    data: [
      ...notes.map((note) => [{ value: note, type: String }]),
      columns.map(({ head }) => ({
        value: head,
        type: String,
        fontWeight: 'bold' as const,
        backgroundColor: HEAD_COLOR,
      })),
      ...rows.map((row) => row.map(cellOf)),
    ],
  }))
  const blob = await writeXlsxFile(data).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

export const writeXlsx = (sheet: XlsxSheet): Promise<Uint8Array> => writeWorkbook([sheet])

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

import readXlsxFile from 'read-excel-file/universal'
import { rowsOfLines, type Sheet, type SheetColumn, type SheetLine } from '../sheets/read-sheet.ts'

/** Why a file cannot be opened as a workbook, with what to do, in both languages. */
const NOT_A_WORKBOOK = {
  zh: '不是 .xlsx 工作簿。请在电子表格软件中另存为“Excel 工作簿 (.xlsx)”后重新上传。',
  en: 'is no .xlsx workbook. Save it as “Excel workbook (.xlsx)” in your spreadsheet program and send it again.',
} as const

export class WorkbookUnreadable extends Error {
  readonly words = NOT_A_WORKBOOK
  constructor(options?: ErrorOptions) {
    super(`the file ${NOT_A_WORKBOOK.en}`, options)
    this.name = 'WorkbookUnreadable'
  }
}

/** One sheet of a workbook: every line that is not empty, under the number that the spreadsheet shows beside it. */
export interface WorkbookSheet {
  readonly name: string
  readonly lines: readonly SheetLine[]
}

const MIDNIGHT = 'T00:00:00.000Z'

/** A cell as a person reads it: a day as 2022-11-13, a moment as 2022-11-13 08:30, in the wall time of the sheet. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell).trim()
  const iso = cell.toISOString()
  return iso.endsWith(MIDNIGHT) ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}

/** A zip file begins so; what does not was never a workbook, whatever its name says. */
const isZip = (file: Uint8Array): boolean => file[0] === 0x50 && file[1] === 0x4b

/** Reads every sheet of an .xlsx file. @throws {WorkbookUnreadable} */
export async function readWorkbook(file: Uint8Array): Promise<readonly WorkbookSheet[]> {
  if (!isZip(file)) throw new WorkbookUnreadable()
  const bytes = Uint8Array.from(file).buffer
  const sheets = await readXlsxFile(bytes).catch((cause: unknown) => {
    throw new WorkbookUnreadable({ cause })
  })
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    lines: data
      .map((cells, n) => ({ line: n + 1, cells: cells.map(textOf) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  }))
}

/**
 * Reads the first sheet of an .xlsx file as rows by column id. `row` is the number that the spreadsheet shows.
 * A first line that names columns is a header; what stands above it (a title, the word 演练数据) is passed over.
 * @throws {WorkbookUnreadable}
 */
export async function readXlsx<Id extends string>(
  file: Uint8Array,
  columns: readonly SheetColumn<Id>[],
): Promise<Sheet<Id>> {
  const [first] = await readWorkbook(file)
  const lines = first?.lines ?? []
  for (let start = 0; start < Math.min(lines.length, MOST_ABOVE_HEADER); start += 1) {
    const sheet = rowsOfLines(lines.slice(start), columns)
    if (sheet.headed) return sheet
  }
  return rowsOfLines(lines, columns)
}

/** Lines of title that may stand above the header. */
const MOST_ABOVE_HEADER = 5

import { writeXlsx, XLSX_TYPE, type XlsxSheet } from '#exchange/xlsx/write-xlsx.ts'
import { download } from './download.ts'

/** One sheet as a workbook in the reader's hands; `name` without its ending. */
export async function saveWorkbook(name: string, sheet: XlsxSheet): Promise<void> {
  download(`${name}.xlsx`, [Uint8Array.from(await writeXlsx(sheet))], XLSX_TYPE)
}

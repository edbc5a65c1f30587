import type { SheetColumn } from '../sheets/read-sheet.ts'
import { CSV_BOM, csvLine } from '../sheets/write-csv.ts'
import { cellWords } from './cell-words.ts'

export type Cells<Id extends string> = Readonly<Record<Id, string | boolean | null>>

/** A sheet of persons, line by line, so that a long one never stands in memory. */
export interface SheetWriter<Row> {
  readonly head: string
  line(row: Row): string
}

/**
 * Writes the head in one language, and each cell in its words. Times are given by `time`, because a spreadsheet shows
 * the city's wall time and knows no zone.
 */
export function sheetWriter<Id extends string>(
  columns: readonly SheetColumn<Id>[],
  language: 'zh' | 'en',
  time: (instant: string) => string,
): SheetWriter<Cells<Id>> {
  const head = columns.map(({ id, names }) => names[language === 'zh' ? 0 : 1] ?? id)
  const cell = (id: Id, value: string | boolean | null) => {
    const isTime = id.endsWith('At') && typeof value === 'string'
    return isTime ? time(value) : cellWords(id, value, language)
  }
  return {
    head: CSV_BOM + csvLine(head),
    line: (row) => csvLine(columns.map(({ id }) => cell(id, row[id]))),
  }
}

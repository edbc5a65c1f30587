import type { SheetColumn, SheetRow } from './read-sheet.ts'

type Words = { readonly zh: string; readonly en: string }

/** What a cell says, or why it says nothing and what would make it right. */
export type CellRead<T> = { readonly value: T } | { readonly remedy: Words }

/** How the cells of a column are read; an empty cell is `undefined`. */
export interface RowColumn<T> {
  /** Every name an office gives the column, its own first. */
  readonly names: readonly [string, ...string[]]
  read(text: string | undefined): CellRead<T>
}
export type RowColumns<Row> = { readonly [K in keyof Row & string]: RowColumn<Row[K]> }

export interface BadCell {
  /** The column as the sheet's own header calls it. */
  readonly column: string
  /** The whole sentence: what is wrong there, and what to do. */
  readonly words: Words
}
export interface RowsRead<Row> {
  readonly rows: readonly { readonly row: number; readonly value: Row }[]
  readonly bad: readonly { readonly row: number; readonly problems: readonly BadCell[] }[]
}

export const columnsOf = <Row>(columns: RowColumns<Row>): SheetColumn<keyof Row & string>[] =>
  (Object.keys(columns) as (keyof Row & string)[]).map((id) => ({ id, names: [id, ...columns[id].names] }))

/** For a column that must be filled. */
export const needed =
  <T>(read: (text: string) => CellRead<T>): RowColumn<T>['read'] =>
  (text) =>
    text === undefined ? { remedy: { zh: '未填写。请补填。', en: 'is empty. Fill it in.' } } : read(text)

/** For a column that may be empty. */
export const optional =
  <T>(read: (text: string) => CellRead<T>): RowColumn<T | null>['read'] =>
  (text) =>
    text === undefined ? { value: null } : read(text)

/** Reads rows cell by cell. A row with any problem is given back whole, with every problem's column and remedy. */
export function readRows<Row>(rows: readonly SheetRow<keyof Row & string>[], columns: RowColumns<Row>): RowsRead<Row> {
  const good: { row: number; value: Row }[] = []
  const bad: { row: number; problems: BadCell[] }[] = []
  for (const { row, cells } of rows) {
    const value: Partial<Row> = {}
    const problems: BadCell[] = []
    for (const id of Object.keys(columns) as (keyof Row & string)[]) {
      const read = columns[id].read(cells[id])
      if ('value' in read) value[id] = read.value
      else problems.push(problemAt(row, columns[id].names[0], read.remedy))
    }
    if (problems.length > 0) bad.push({ row, problems })
    else good.push({ row, value: value as Row })
  }
  return { rows: good, bad }
}

const problemAt = (row: number, column: string, { zh, en }: Words): BadCell => ({
  column,
  words: { zh: `第 ${row} 行“${column}”${zh}`, en: `row ${row}, column “${column}” ${en}` },
})

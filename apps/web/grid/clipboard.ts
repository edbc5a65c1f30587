const plain = (cell: string): string => cell.replace(/[\t\r\n]+/g, ' ')

/** Cells as a spreadsheet takes them from the clipboard: tabs between, a line a row. */
export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(plain).join('\t')).join('\n')

/** Cells as a spreadsheet puts them on the clipboard: a cell with a line break or a quote is quoted. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let n = 0; n < text.length; n += 1) {
    const mark = text[n]
    if (quoted && mark === '"' && text[n + 1] === '"') {
      cell += '"'
      n += 1
    } else if (mark === '"' && (quoted || cell === '')) quoted = !quoted
    else if (quoted) cell += mark
    else if (mark === '\t') endCell()
    else if (mark === '\n') endRow()
    else if (mark !== '\r') cell += mark
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

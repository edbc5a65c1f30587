import type { ReactNode } from 'react'
import type { Words } from '../shared/read-types.ts'
import { useWords } from '../shared/words.ts'
import { SAY } from './credit-words.ts'

export interface Column<Row> {
  readonly head: Words
  readonly cell: (row: Row) => ReactNode
  readonly num?: boolean
}

/** A table of the credit desk: first column heads its row, numbers stand right. */
export function Table<Row>({
  rows,
  columns,
  keyOf,
  label,
}: {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  keyOf: (row: Row) => string
  label: Words
}) {
  const words = useWords()
  if (rows.length === 0) return <p className="quiet">{words(SAY.none)}</p>
  return (
    <div className="scroll-x">
      <table className="grid" aria-label={words(label)}>
        <thead>
          <tr>
            {columns.map(({ head, num }) => (
              <th key={head.en} scope="col" className={num === true ? 'num' : undefined}>
                {words(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-row={keyOf(row)}>
              {columns.map(({ head, cell, num }, i) =>
                i === 0 ? (
                  <th key={head.en} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={head.en} className={num === true ? 'num' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { Button } from 'antd'
import { useRef, useState } from 'react'
import { columnsOf, type RowColumns, readRows } from '#exchange/sheets/read-rows.ts'
import { readXlsx } from '#exchange/xlsx/read-xlsx.ts'
import type { XlsxSheet } from '#exchange/xlsx/write-xlsx.ts'
import { saveWorkbook } from '../grid/save-workbook.ts'
import { freshKey } from '../shared/evidence.ts'
import { useSendRows } from '../shared/use-send-rows.ts'
import { useWords } from '../shared/words.ts'
import { SAY } from './credit-words.ts'

interface Sent {
  readonly command: string
  readonly row: object
}
interface Props<Row> {
  readonly name: string
  readonly columns: RowColumns<Row>
  readonly write: () => XlsxSheet
  /** The commands that one line of the sheet becomes. */
  readonly read: (line: Row) => readonly Sent[]
}

/** A workbook out and in: every line becomes the command a form would send, and a refused line says its number and why. */
export function SheetTools<Row>({ name, columns, write, read }: Props<Row>) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const send = useSendRows()
  const [answer, setAnswer] = useState<readonly string[]>([])

  async function take(file: File) {
    const lines: string[] = []
    try {
      const sheet = await readXlsx(new Uint8Array(await file.arrayBuffer()), columnsOf(columns))
      const { rows: good, bad } = readRows(sheet.rows, columns)
      for (const { problems } of bad) lines.push(...problems.map((problem) => words(problem.words)))
      const sent = good.flatMap(({ row, value }) => read(value).map((one) => ({ ...one, line: row })))
      for (const [command, rows] of Map.groupBy(sent, (one) => one.command)) {
        const done = await send.mutateAsync({ command, rows: rows.map(({ row }) => row), key: freshKey() })
        lines.push(`${command}: ${done.accepted} ${words(SAY.imported)}`)
        for (const refused of done.refused)
          lines.push(`${words(SAY.row)} ${rows[refused.row]?.line ?? ''}: ${words(refused.words)}`)
      }
    } catch (error) {
      lines.push(error instanceof Error ? error.message : String(error))
    }
    setAnswer(lines)
  }

  return (
    <span className="acts">
      <Button onClick={() => void saveWorkbook(name, write())} data-testid="export-xlsx">
        {words(SAY.exportXlsx)}
      </Button>
      <Button onClick={() => input.current?.click()} loading={send.isPending}>
        {words(SAY.importXlsx)}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        data-testid="import-xlsx"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) void take(file)
        }}
      />
      {answer.length === 0 ? null : (
        <span role="status" className="small">
          {answer.slice(0, 8).join(' · ')}
        </span>
      )}
    </span>
  )
}

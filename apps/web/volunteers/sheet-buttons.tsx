import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { SheetColumn } from '#exchange/sheets/read-sheet.ts'
import { readXlsx } from '#exchange/xlsx/read-xlsx.ts'
import type { XlsxSheet } from '#exchange/xlsx/write-xlsx.ts'
import { saveWorkbook } from '../grid/save-workbook.ts'
import { freshKey } from '../shared/evidence.ts'
import { useSendRows } from '../shared/use-send-rows.ts'
import { useWords } from '../shared/words.ts'
import { SAY } from './volunteer-words.ts'

interface Import<Id extends string> {
  readonly columns: readonly SheetColumn<Id>[]
  readonly command: string
  readonly toRow: (cells: Readonly<Partial<Record<Id, string>>>) => object
}
interface Props<Id extends string> {
  readonly name: string
  readonly write: () => XlsxSheet
  readonly take?: Import<Id>
}

/** A table as a workbook, and a workbook as commands: each line is one, and a refused line says its number and why. */
export function SheetButtons<Id extends string>({ name, write, take }: Props<Id>) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const send = useSendRows()
  const [answer, setAnswer] = useState<readonly string[]>([])

  async function read(file: File, { columns, command, toRow }: Import<Id>) {
    try {
      const sheet = await readXlsx(new Uint8Array(await file.arrayBuffer()), columns)
      const done = await send.mutateAsync({
        command,
        rows: sheet.rows.map(({ cells }) => toRow(cells)),
        key: freshKey(),
      })
      const refused = done.refused.map((one) => `${sheet.rows[one.row]?.row ?? ''}: ${words(one.words)}`)
      setAnswer([`${done.accepted} ✓`, ...refused])
    } catch (error) {
      setAnswer([error instanceof Error ? error.message : String(error)])
    }
  }
  return (
    <div className="acts no-print">
      <Button onClick={() => void saveWorkbook(name, write())} data-testid="export-xlsx">
        {words(SAY.exportXlsx)}
      </Button>
      {take === undefined ? null : (
        <>
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
              const [file] = event.target.files ?? []
              if (file !== undefined) void read(file, take)
            }}
          />
        </>
      )}
      <Button onClick={() => window.print()}>{words(SAY.print)}</Button>
      {answer.length === 0 ? null : (
        <ul role="status">
          {answer.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

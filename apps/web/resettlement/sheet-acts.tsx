import { Button } from 'antd'
import { useRef, useState } from 'react'
import { XLSX_TYPE } from '#exchange/xlsx/write-xlsx.ts'
import type { ReturneeView } from '#resettlement/contract-reads.ts'
import { download } from '../grid/download.ts'
import { postJson } from '../shared/api.ts'
import { freshId, freshKey } from '../shared/evidence.ts'
import { useSendRows } from '../shared/use-send-rows.ts'
import { useLanguage, useWords } from '../shared/words.ts'
import { readReturneeBook, returneeBook } from './return-sheet.ts'
import { TEXT } from './return-words.ts'

/** The list out as a workbook without names; a filled one in, identities into the chain's own vault first. */
export function SheetActs({ people }: { readonly people: readonly ReturneeView[] }) {
  const words = useWords()
  const language = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const send = useSendRows()
  const [said, setSaid] = useState<readonly string[]>([])

  async function out() {
    download('ways-home.xlsx', [Uint8Array.from(await returneeBook(people, language))], XLSX_TYPE)
  }
  async function take(file: File) {
    const { rows, unread } = await readReturneeBook(new Uint8Array(await file.arrayBuffer()), () => freshId('r'))
    const missed =
      unread.length === 0 ? [] : [`${words({ zh: '未能读取的行', en: 'rows not read' })}: ${unread.join(', ')}`]
    if (rows.length === 0) return setSaid(missed)
    await postJson('/api/resettlement/people', { rows: rows.map(({ identity }) => identity) })
    const listed = rows.map(({ listed: row }) => row)
    const { accepted, refused } = await send.mutateAsync({ command: 'list-returnee', rows: listed, key: freshKey() })
    setSaid([
      `${words({ zh: '已登记', en: 'listed' })} ${accepted}`,
      ...missed,
      ...refused.map((row) => words(row.words)),
    ])
  }
  return (
    <>
      <Button className="act" onClick={() => void out()}>
        {words(TEXT.export)}
      </Button>
      <Button className="act" loading={send.isPending} onClick={() => input.current?.click()}>
        {words(TEXT.import)}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={words(TEXT.import)}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined)
            void take(file).catch((cause: unknown) => setSaid([cause instanceof Error ? cause.message : String(cause)]))
          event.target.value = ''
        }}
      />
      {said.map((line) => (
        <p key={line} className="flat" role="status">
          {line}
        </p>
      ))}
    </>
  )
}

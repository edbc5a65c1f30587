import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueView } from '#patrol/contract-reads.ts'
import { freshKey } from '../shared/evidence.ts'
import { useSendRows } from '../shared/use-send-rows.ts'
import { useLanguage, useWords } from '../shared/words.ts'
import { exportIssues, importIssues } from './issue-sheet.ts'

/** The list out as a workbook; a filled one in, each row an issue of its own. */
export function KitSheetActs({ issues, leads }: { readonly issues: readonly IssueView[]; readonly leads: boolean }) {
  const { t } = useTranslation()
  const words = useWords()
  const language = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const send = useSendRows()
  const [said, setSaid] = useState<readonly string[]>([])

  async function take(file: File) {
    const { rows, unread } = await importIssues(file)
    const missed = unread.length === 0 ? [] : [t('patrol.unread', { rows: unread.join(', ') })]
    if (rows.length === 0) return setSaid([t('patrol.nothingRead'), ...missed])
    const { accepted, refused } = await send.mutateAsync({ command: 'issue-kit', rows, key: freshKey() })
    setSaid([t('patrol.imported', { n: accepted }), ...missed, ...refused.map((row) => words(row.words))])
  }
  return (
    <div className="acts">
      <Button className="act" onClick={() => void exportIssues(issues, language)}>
        {t('patrol.export')}
      </Button>
      {leads ? (
        <>
          <Button className="act" loading={send.isPending} onClick={() => input.current?.click()}>
            {t('patrol.import')}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".xlsx"
            hidden
            aria-label={t('patrol.import')}
            data-testid="issues-file"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file !== undefined)
                void take(file).catch((cause: unknown) =>
                  setSaid([cause instanceof Error ? cause.message : String(cause)]),
                )
              event.target.value = ''
            }}
          />
        </>
      ) : null}
      {said.map((line) => (
        <p key={line} className="flat" role="status">
          {line}
        </p>
      ))}
    </div>
  )
}

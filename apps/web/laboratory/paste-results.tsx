import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { freshKey } from '../shared/evidence.ts'
import { useSendRows } from '../shared/use-send-rows.ts'
import { parseResults, type RowError } from './parse-results.ts'
import { RowsSentView } from './rows-sent.tsx'

/** A whole plate's results at once; rows that cannot be read are named before anything is sent. */
export function PasteResults({ laboratory }: { laboratory: string }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [given, setGiven] = useState<readonly string[]>([])
  const send = useSendRows()
  const { rows, errors } = parseResults(text)

  function report() {
    setGiven(rows.map(({ tube }) => tube))
    const given = rows.map(({ tube, result, ct }) => ({ tube, result, ct, laboratory }))
    send.mutate({ command: 'report-tube-result', rows: given, key: freshKey() })
  }
  return (
    <section className="panel" aria-labelledby="lab-paste">
      <h2 id="lab-paste">{t('lab.paste')}</h2>
      <p className="flat quiet">{t('lab.pasteHow')}</p>
      <Input.TextArea
        id="lab-paste-text"
        aria-label={t('lab.paste')}
        value={text}
        onChange={(e) => setText(e.target.value)}
        autoSize={{ minRows: 3, maxRows: 12 }}
        placeholder={'t-000123\t阴性\nt-000124\t阳性\t24.5'}
        autoComplete="off"
      />
      <RowErrors errors={errors} />
      <div className="acts">
        <Button
          type="primary"
          disabled={rows.length === 0 || laboratory === ''}
          loading={send.isPending}
          onClick={report}
          data-act="report-tube-result"
        >
          {t('lab.sendN', { n: rows.length })}
        </Button>
      </div>
      <RowsSentView sent={send.data} error={send.error} tubes={given} />
    </section>
  )
}

function RowErrors({ errors }: { errors: readonly RowError[] }) {
  const { t } = useTranslation()
  if (errors.length === 0) return null
  return (
    <ul className="flat" data-testid="bad-rows">
      {errors.map(({ line, field, value, why }) => (
        <li key={`${line}-${field}`}>
          <span className="loud">{t('problem.row', { row: line })}</span> {t(`lab.field.${field}`)}：
          {t(`lab.error.${why}`, { value })}
        </li>
      ))}
    </ul>
  )
}

import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { freshKey } from '../shared/evidence.ts'
import { useSendRows } from '../shared/use-send-rows.ts'
import { parseTubes } from './parse-results.ts'
import { RowsSentView } from './rows-sent.tsx'

/** A scanner types a number and a line end; a delivery list is pasted whole. */
export function ReceiveTubes({ laboratory }: { laboratory: string }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [given, setGiven] = useState<readonly string[]>([])
  const send = useSendRows()
  const { tubes, wrong } = parseTubes(text)

  function receive() {
    setGiven(tubes)
    const rows = tubes.map((tube) => ({ tube, laboratory }))
    send.mutate({ command: 'receive-tube', rows, key: freshKey() }, { onSuccess: () => setText('') })
  }
  return (
    <section className="panel" aria-labelledby="lab-receive">
      <h2 id="lab-receive">{t('lab.receive')}</h2>
      <p className="flat quiet">{t('lab.receiveHow')}</p>
      <Input.TextArea
        id="lab-receive-text"
        aria-label={t('lab.receive')}
        value={text}
        onChange={(e) => setText(e.target.value)}
        autoSize={{ minRows: 3, maxRows: 8 }}
        autoComplete="off"
      />
      {wrong.length === 0 ? null : (
        <p className="flat loud">{t('lab.error.tubeShape', { value: wrong.slice(0, 5).join(' ') })}</p>
      )}
      <div className="acts">
        <Button
          type="primary"
          disabled={tubes.length === 0 || laboratory === ''}
          loading={send.isPending}
          onClick={receive}
          data-act="receive-tube"
        >
          {t('lab.receiveN', { n: tubes.length })}
        </Button>
      </div>
      <RowsSentView sent={send.data} error={send.error} tubes={given} />
    </section>
  )
}

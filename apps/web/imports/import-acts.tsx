import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { count } from '../shared/numbers.ts'
import { EMPTY } from './sheet.ts'
import type { PositivesImport } from './use-positives-import.ts'

/** Checks, reports what is good, clears; and what the last check said of the sheet. */
export function ImportActs({ of }: { readonly of: PositivesImport }) {
  const { t } = useTranslation()
  const { lines, check, fresh, good, commit, runCheck, report, setSheet } = of
  const busy = check.isPending || commit.running
  const left = commit.state?.left ?? []
  return (
    <>
      <div className="acts">
        <Button
          className="act"
          type={fresh ? 'default' : 'primary'}
          disabled={lines.length === 0 || busy}
          loading={check.isPending}
          onClick={runCheck}
          data-act="check"
        >
          {t('import.check')}
        </Button>
        <Button
          className="act"
          type={fresh ? 'primary' : 'default'}
          disabled={good.length === 0 || busy || left.length > 0}
          onClick={() => void report(good)}
          data-act="commit"
        >
          {t('import.commit', { n: count(good.length) })}
        </Button>
        <Button className="act" disabled={lines.length === 0 || busy} onClick={() => setSheet(EMPTY)}>
          {t('import.clear')}
        </Button>
        <span className="quiet num" data-testid="sheet-rows">
          {t('import.rows', { n: count(lines.length) })}
        </span>
      </div>
      <p className="flat num" role="status" data-testid="checked">
        <CheckSaid of={of} />
      </p>
    </>
  )
}

function CheckSaid({ of: { checked, fresh, commit } }: { readonly of: PositivesImport }) {
  const { t } = useTranslation()
  if (checked === undefined || commit.state !== null) return ''
  if (!fresh) return t('import.stale')
  return t('import.checked', {
    ready: count(checked.ready),
    known: count(checked.known),
    bad: count(checked.bad.size),
  })
}

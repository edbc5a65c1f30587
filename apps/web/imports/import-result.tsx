import { Link } from '@tanstack/react-router'
import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RunState } from '../people/bulk/run-slices.ts'
import { count } from '../shared/numbers.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import { useWords } from '../shared/words.ts'
import type { Totals } from './import-run.ts'
import type { Line } from './sheet.ts'

export function ImportWorking({ state: { done, total } }: { state: RunState<Line> }) {
  const { t } = useTranslation()
  const said = t('import.progress', { done: count(done), total: count(total) })
  return (
    <div role="status">
      <p className="flat num">{said}</p>
      <Progress percent={Math.round((done / Math.max(1, total)) * 100)} aria-label={said} />
    </div>
  )
}

interface Props {
  readonly state: RunState<Line>
  readonly totals: Totals
  /** Lines that are still in the sheet. */
  readonly bad: number
  readonly onGoOn: () => void
}

const nameOf = ({ cells }: Line): string => cells.name ?? cells.idNumber ?? ''

/** The truth of what was done: new, known, not taken with the reason, tubes missing, and what was not sent. */
export function ImportResult({ state, totals, bad, onGoOn }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const { refused, left, broke } = state
  return (
    <section className="panel" data-testid="imported">
      <p className="flat num" role="status">
        {t('import.result', {
          reported: count(totals.reported),
          known: count(totals.known),
          refused: count(refused.length),
        })}
      </p>
      {broke === null ? null : (
        <>
          <p className="flat loud">{t('import.stopped', { n: count(left.length) })}</p>
          <ProblemView error={broke} />
          <Button className="act" type="primary" onClick={onGoOn} data-act="go-on">
            {t('bulk.again', { n: count(left.length) })}
          </Button>
        </>
      )}
      <Rows
        title={t('import.refusedRows')}
        rows={refused.map(({ row, words: why }) => [row.id, nameOf(row), words(why)])}
      />
      <Rows
        title={t('import.tubes')}
        rows={totals.tubes.map(({ line, words: why }) => [line.id, nameOf(line), words(why)])}
      />
      {bad > 0 && broke === null ? <p className="flat">{t('import.left', { n: count(bad) })}</p> : null}
      <Link to="/people" className="act-link">
        {t('import.toList')}
      </Link>
    </section>
  )
}

function Rows({ title, rows }: { title: string; rows: readonly (readonly [id: number, name: string, why: string])[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="flat">
        {rows.map(([id, name, why]) => (
          <li key={id}>
            {name} — {why}
          </li>
        ))}
      </ul>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { Due, Moment } from '../shared/due.tsx'
import { useNow } from '../shared/queries.ts'
import type { BenchTube } from './laboratory.resource.ts'

/** Where a tube is from and what is special about it, in one cell. */
export function BenchRowFacts({ row }: { row: BenchTube }) {
  const { t } = useTranslation()
  const kind = row.ratio === '1' ? t('lab.single') : t('lab.pool', { ratio: row.ratio, n: row.members })
  return (
    <>
      {kind} · {row.placeName}
      {row.retestOf === null ? null : <strong> · {t('lab.retestOf', { pool: row.retestOf })}</strong>}
      {row.resampleOf === null ? null : <span> · {t('lab.resampleOf', { tube: row.resampleOf })}</span>}
    </>
  )
}

/** Tubes that only wait, oldest first: on the way, to be sampled again, or done. */
export function BenchTable({ rows }: { rows: readonly BenchTube[] }) {
  const { t } = useTranslation()
  const now = useNow()
  return (
    <div className="scroll-x">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('lab.tube')}</th>
            <th scope="col">{t('lab.what')}</th>
            <th scope="col">{t('lab.state')}</th>
            <th scope="col">{t('lab.collected')}</th>
            <th scope="col">{t('lab.receivedAt')}</th>
            <th scope="col">{t('lab.result')}</th>
            <th scope="col">{t('lab.due')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.tube} data-tube={row.tube}>
              <th scope="row" className="num">
                {row.tube}
              </th>
              <td>
                <BenchRowFacts row={row} />
              </td>
              <td>{t(`lab.status.${row.status}`)}</td>
              <td>
                <Moment at={row.collectedAt} />
              </td>
              <td>{row.receivedAt === null ? null : <Moment at={row.receivedAt} />}</td>
              <td className={row.result === 'positive' ? 'loud' : undefined}>
                {row.result === null ? null : t(`lab.results.${row.result}`)} {row.ct === null ? null : `Ct ${row.ct}`}
              </td>
              <td>{row.dueAt === null ? null : <Due at={row.dueAt} now={now} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

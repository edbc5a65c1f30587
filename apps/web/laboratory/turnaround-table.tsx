import { useTranslation } from 'react-i18next'
import { Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { count, hours } from '../shared/numbers.ts'
import { type Turnaround, useTurnaround } from './laboratory.resource.ts'

const STAGES = ['collectedToReceived', 'receivedToResulted', 'collectedToResulted'] as const

/** How long tubes took by stage, over the last day, and what waits now: one row a laboratory. */
export function TurnaroundTable({ place }: { place: string }) {
  const { t } = useTranslation()
  const rows = useTurnaround(place)
  return (
    <section className="panel" aria-labelledby="lab-turnaround">
      <h2 id="lab-turnaround">{t('lab.turnaround')}</h2>
      <p className="flat quiet">{t('lab.turnaroundHow')}</p>
      <Loaded query={rows}>
        {(data) => (data.length === 0 ? <Nothing>{t('lab.noTurnaround')}</Nothing> : <Rows rows={data} />)}
      </Loaded>
    </section>
  )
}

function Rows({ rows }: { rows: readonly Turnaround[] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll-x">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('lab.laboratory')}</th>
            <th scope="col" className="num">
              {t('lab.tubes')}
            </th>
            {STAGES.map((stage) => (
              <th key={stage} scope="col" className="num">
                {t(`lab.stage.${stage}`)}
              </th>
            ))}
            <th scope="col" className="num">
              {t('lab.waiting')}
            </th>
            <th scope="col">{t('lab.oldest')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.laboratory}>
              <th scope="row">{row.laboratory}</th>
              <td className="num">{count(row.tubes)}</td>
              {STAGES.map((stage) => (
                <td key={stage} className="num">
                  {row[stage].median === null ? '—' : `${hours(row[stage].median)} / ${hours(row[stage].p90 ?? 0)}`}
                </td>
              ))}
              <td className="num">{count(row.waiting)}</td>
              <td>{row.oldestReceivedAt === null ? null : <Moment at={row.oldestReceivedAt} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due, Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { useClock, useMe, useNow, useRead } from '../shared/queries.ts'
import type { RoundRow } from '../shared/read-types.ts'
import { useAppSearch } from '../shared/search.ts'
import { openRound } from './open-round.form.ts'

export function RoundsScreen() {
  const { t } = useTranslation()
  const search = useAppSearch()
  const city = useClock().data?.city ?? ''
  const guest = useMe().data?.guest ?? true
  const place = search.place ?? city
  const context = { ...useActContext(), place }
  const list = useRead<RoundRow[]>('rounds', '/api/rounds', { place }, { enabled: place !== '' })
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('round.title')}</h1>
        {guest ? null : <ActButton act={openRound} context={context} words={t('round.open')} />}
      </div>
      <Loaded query={list}>
        {(rows) => (rows.length === 0 ? <Nothing>{t('round.none')}</Nothing> : <RoundGrid rows={rows} />)}
      </Loaded>
    </div>
  )
}

function RoundGrid({ rows }: { rows: readonly RoundRow[] }) {
  const { t } = useTranslation()
  const now = useNow()
  return (
    <section className="scroll-x panel" aria-label={t('round.title')}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('duty.where')}</th>
            <th scope="col">{t('person.status')}</th>
            <th scope="col">{t('round.openedAt')}</th>
            <th scope="col">{t('round.dueAt')}</th>
            <th scope="col">{t('round.roster')}</th>
            <th scope="col">{t('round.people')}</th>
            <th scope="col">{t('round.tubes')}</th>
            <th scope="col">{t('round.negative')}</th>
            <th scope="col">{t('round.positive')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.round}>
              <th scope="row">
                <Link to="/rounds/$round" params={{ round: row.round }}>
                  {row.placeName} <span className="quiet">{row.round}</span>
                </Link>
              </th>
              <td>{t(`round.status.${row.status}`)}</td>
              <td>
                <Moment at={row.openedAt} />
              </td>
              <td>
                {row.status === 'open' ? (
                  <Due at={row.resultsDueAt} now={now} />
                ) : (
                  <Moment at={row.completedAt ?? row.resultsDueAt} />
                )}
              </td>
              <td className="num">{count(row.roster)}</td>
              <td className="num">{count(row.people)}</td>
              <td className="num">{count(row.tubesCollected)}</td>
              <td className="num">{count(row.negative)}</td>
              <td className="num">{count(row.positive)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

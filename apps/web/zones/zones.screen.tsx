import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due, Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { useClock, useMe, useNow, useRead } from '../shared/queries.ts'
import type { ZoneRow } from '../shared/read-types.ts'
import { LIST_LIMIT, RowCount } from '../shared/row-count.tsx'
import { useAppSearch } from '../shared/search.ts'
import { proposeZone } from './propose-zone.form.ts'
import { ZoneStatus } from './zone-status.tsx'

const STATUSES = ['required', 'proposed', 'inForce', 'lifted', 'lapsed'] as const

export function ZonesScreen() {
  const { t } = useTranslation()
  const search = useAppSearch()
  const navigate = useNavigate()
  const city = useClock().data?.city ?? ''
  const guest = useMe().data?.guest ?? true
  const context = useActContext()
  const place = search.place ?? city
  const list = useRead<ZoneRow[]>(
    'zones',
    '/api/zones',
    { place, status: search.status, limit: LIST_LIMIT },
    { enabled: place !== '' },
  )
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('zone.title')}</h1>
        {guest ? null : <ActButton act={proposeZone} context={context} words={t('zone.newZone')} />}
      </div>
      <div className="filters">
        <label>
          {t('zone.statusFilter')}{' '}
          <select
            value={search.status ?? ''}
            onChange={(event) =>
              void navigate({ to: '.', search: (old) => ({ ...old, status: event.target.value || undefined }) })
            }
          >
            <option value="">{t('person.any')}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`zone.status.${status}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Loaded query={list}>
        {(rows) => (rows.length === 0 ? <Nothing>{t('zone.none')}</Nothing> : <ZoneGrid rows={rows} />)}
      </Loaded>
    </div>
  )
}

function ZoneGrid({ rows }: { rows: readonly ZoneRow[] }) {
  const { t } = useTranslation()
  const now = useNow()
  return (
    <>
      <RowCount shown={rows.length} asked={rows.length} />
      <section className="scroll-x panel" aria-label={t('zone.title')}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('duty.where')}</th>
              <th scope="col">{t('person.status')}</th>
              <th scope="col">{t('zone.countdown')}</th>
              <th scope="col">{t('zone.review')}</th>
              <th scope="col">{t('zone.households')}</th>
              <th scope="col">{t('zone.residents')}</th>
              <th scope="col">{t('zone.infections')}</th>
              <th scope="col">{t('duty.opened')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.zone}-${row.episode}`}>
                <th scope="row">
                  <Link to="/zones/$zone" params={{ zone: row.place }}>
                    {row.placeName}
                  </Link>
                </th>
                <td>
                  <ZoneStatus row={row} />
                </td>
                <td>
                  {row.expiresAt === null || row.status !== 'inForce' ? '' : <Due at={row.expiresAt} now={now} />}
                </td>
                <td>
                  {row.reviewDueAt === null || row.status !== 'inForce' ? '' : <Due at={row.reviewDueAt} now={now} />}
                </td>
                <td className="num">{row.households === null ? '' : count(row.households)}</td>
                <td className="num">{row.residents === null ? '' : count(row.residents)}</td>
                <td className="num">{count(row.infections)}</td>
                <td>{row.requiredAt === null ? '' : <Moment at={row.requiredAt} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

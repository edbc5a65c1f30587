import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { useClock } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { dayOf } from '../shared/times.ts'
import { type ContactListRow, useContactLists } from './tracing.resource.ts'

/** Cleared and closed (日清日结): each district's list of a day, whoever still waits first. */
export function ContactLists() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useAppSearch()
  const clock = useClock().data
  const date = search.date ?? (clock === undefined ? '' : dayOf(clock.now))
  const lists = useContactLists(search.place ?? '', date)
  return (
    <>
      <div className="filters">
        <label>
          {t('person.date')}{' '}
          <input
            type="date"
            value={date}
            onChange={(event) =>
              void navigate({ to: '.', search: (old) => ({ ...old, date: event.target.value || undefined }) })
            }
          />
        </label>
      </div>
      <Loaded query={lists}>
        {(rows) => (rows.length === 0 ? <Nothing>{t('tracing.noLists')}</Nothing> : <ListTable rows={rows} />)}
      </Loaded>
    </>
  )
}

const COLUMNS = ['listed', 'told', 'moved', 'placed', 'becameCase', 'released', 'waiting', 'late'] as const

function ListTable({ rows }: { rows: readonly ContactListRow[] }) {
  const { t } = useTranslation()
  return (
    <section className="scroll-x panel" aria-label={t('tracing.lists')}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('tracing.district')}</th>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                {t(`tracing.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('tracing.signed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.place}>
              <th scope="row">
                <Link to="/tracing/lists/$place/$date" params={{ place: row.place, date: row.date }}>
                  {row.placeName}
                </Link>
              </th>
              {COLUMNS.map((column) => (
                <td key={column} className="num">
                  {row[column]}
                </td>
              ))}
              <td>
                {row.signedAt === null ? t('tracing.unsigned') : <Moment at={row.signedAt} />}
                {row.addedSince ? ` · ${t('tracing.addedSince')}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

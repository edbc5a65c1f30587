import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Due, Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useClock } from '../shared/queries.ts'
import { RowCount } from '../shared/row-count.tsx'
import { useAppSearch } from '../shared/search.ts'
import { type InterviewRow, useInterviews } from './tracing.resource.ts'

const LISTS = ['owed', 'unlinked', 'held'] as const

/** Cases to be asked, worst first; cases without a source; those asked. */
export function InterviewList({ stated }: { stated: StatedPurpose }) {
  const { t } = useTranslation()
  const search = useAppSearch()
  const clock = useClock().data
  const list = LISTS.find((one) => one === search.status) ?? 'owed'
  const rows = useInterviews(search.place ?? '', list, stated)
  return (
    <>
      <nav className="tabs" aria-label={t('tracing.interviews')}>
        {LISTS.map((one) => (
          <Link
            key={one}
            to="."
            search={(old) => ({ ...old, status: one === 'owed' ? undefined : one })}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={one === list ? 'true' : undefined}
          >
            {t(`tracing.list.${one}`)}
          </Link>
        ))}
      </nav>
      <Loaded query={rows}>
        {(found) =>
          found.length === 0 ? (
            <Nothing>{t(`tracing.none.${list}`)}</Nothing>
          ) : (
            <InterviewTable rows={found} now={clock?.now ?? ''} />
          )
        }
      </Loaded>
    </>
  )
}

function InterviewTable({ rows, now }: { rows: readonly InterviewRow[]; now: string }) {
  const { t } = useTranslation()
  return (
    <>
      <RowCount shown={rows.length} asked={rows.length} />
      <section className="scroll-x panel" aria-label={t('tracing.interviews')}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('person.person')}</th>
              <th scope="col">{t('tracing.due')}</th>
              <th scope="col">{t('tracing.attempts')}</th>
              <th scope="col">{t('tracing.foundAt')}</th>
              <th scope="col">{t('tracing.contacts')}</th>
              <th scope="col">{t('tracing.source')}</th>
              <th scope="col">{t('person.home')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const due = row.dueAt ?? row.sourceDueAt
              return (
                <tr key={row.person}>
                  <th scope="row">
                    <Link to="/tracing/$person" params={{ person: row.person }}>
                      {row.person}
                    </Link>
                  </th>
                  <td>{due === null ? '' : <Due at={due} now={now} />}</td>
                  <td>
                    {row.attempts === 0 ? '' : `${row.attempts} · `}
                    {row.lastAttempt === null ? '' : t(`tracing.notReached.${row.lastAttempt}` as 'tracing.due')}
                  </td>
                  <td>
                    <Moment at={row.foundAt} />
                  </td>
                  <td className="num">{row.contacts}</td>
                  <td>
                    <SourceWords row={row} />
                  </td>
                  <td>{row.homeName}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** What is known of where the infection came from, in a few words. */
export function SourceWords({ row }: { row: InterviewRow }) {
  const { t } = useTranslation()
  if (row.source !== null) {
    const { kind, ref, certainty } = row.source
    const sure = certainty === null ? '' : ` · ${t(`tracing.certainty.${certainty}`)}`
    if (kind === 'cluster') return <>{`${ref}${sure}`}</>
    return (
      <>
        <Link to="/tracing/$person" params={{ person: ref }}>
          {ref}
        </Link>
        {sure}
      </>
    )
  }
  if (row.unknownBecause !== null) return <>{t('tracing.closedUnknown')}</>
  if (row.indexCase === null) return <span className="quiet">{t('tracing.sourceOpen')}</span>
  return (
    <Link to="/tracing/$person" params={{ person: row.indexCase }}>
      {row.indexCase}
    </Link>
  )
}

import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { recordContactTest } from '../people/record-contact-test.form.ts'
import type { ActContext } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due, Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useMe } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { notSeen, recordFollowUp, seenWell } from './record-follow-up.form.ts'
import { recordSiteFollowUp } from './record-site-follow-up.form.ts'
import { sendContactHome } from './send-contact-home.form.ts'
import { type FollowUpCalendar, type FollowUpRow, useFollowUp } from './tracing.resource.ts'

const SHAPES = { SEEN_OK: '●', SEEN_NOT_OK: '▲', MISSED: '✕', NOT_ATTEMPTED: '–', NOT_PERFORMED: '○' } as const

/** Contacts by days: due today on top, one tap for what is usual. */
export function FollowUp({ stated }: { stated: StatedPurpose }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useAppSearch()
  const context = useActContext()
  const me = useMe().data
  const site = me?.post?.endsWith('.hospital') === true ? me.post.slice(0, -'.hospital'.length) : undefined
  const where = search.status === 'home' || search.status === 'site' ? search.status : undefined
  const facility = site === undefined || /^\d+$/.test(site) ? undefined : site
  const calendar = useFollowUp({ place: search.place ?? '', where, facility }, stated)
  return (
    <>
      <div className="filters">
        <label>
          {t('tracing.where')}{' '}
          <select
            value={where ?? ''}
            onChange={(event) =>
              void navigate({ to: '.', search: (old) => ({ ...old, status: event.target.value || undefined }) })
            }
          >
            <option value="">{t('person.any')}</option>
            <option value="home">{t('tracing.atHome')}</option>
            <option value="site">{t('tracing.atSite')}</option>
          </select>
        </label>
        <ActButton act={recordSiteFollowUp} context={context} />
        <Legend />
      </div>
      <Loaded query={calendar}>
        {(data) =>
          data.rows.length === 0 ? <Nothing>{t('tracing.nobodyFollowed')}</Nothing> : <Calendar data={data} />
        }
      </Loaded>
    </>
  )
}

function Legend() {
  const { t } = useTranslation()
  return (
    <ul className="follow-legend">
      {(Object.keys(SHAPES) as (keyof typeof SHAPES)[]).map((outcome) => (
        <li key={outcome}>
          <span className={`follow-mark follow-${outcome}`} aria-hidden="true">
            {SHAPES[outcome]}
          </span>{' '}
          {t(`tracing.outcome.${outcome}`)}
        </li>
      ))}
    </ul>
  )
}

const dueToday = (row: FollowUpRow): boolean => row.marks.at(-1)?.outcome === null

function Calendar({ data }: { data: FollowUpCalendar }) {
  const { t } = useTranslation()
  const due = data.rows.filter(dueToday)
  const done = data.rows.filter((row) => !dueToday(row))
  return (
    <>
      <h2>{t('tracing.dueToday', { n: due.length, of: data.total })}</h2>
      <FollowGrid rows={due} days={data.days} />
      {done.length === 0 ? null : (
        <>
          <h2>{t('tracing.doneToday', { n: done.length })}</h2>
          <FollowGrid rows={done} days={data.days} />
        </>
      )}
    </>
  )
}

function FollowGrid({ rows, days }: { rows: readonly FollowUpRow[]; days: readonly string[] }) {
  const { t } = useTranslation()
  const context = useActContext()
  if (rows.length === 0) return <Nothing>{t('tracing.allSeen')}</Nothing>
  return (
    <section className="scroll-x panel" aria-label={t('tracing.calendar')}>
      <table className="grid follow-grid">
        <thead>
          <tr>
            <th scope="col">{t('person.person')}</th>
            <th scope="col">{t('tracing.today')}</th>
            {days.map((day) => (
              <th scope="col" key={day} className="follow-day">
                {day.slice(5)}
              </th>
            ))}
            <th scope="col">{t('tracing.nextTest')}</th>
            <th scope="col">{t('tracing.stays')}</th>
            <th scope="col">{t('person.expires')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FollowRow key={row.person} row={row} context={{ ...context, personId: row.person }} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FollowRow({ row, context }: { row: FollowUpRow; context: ActContext }) {
  const { t } = useTranslation()
  const goesHome = row.facility !== null && row.facilityUntil !== null && row.facilityUntil <= context.now
  return (
    <tr data-contact={row.person}>
      <th scope="row">
        <Link to="/people/$person" params={{ person: row.person }}>
          {row.person}
        </Link>
        {row.lostAt === null ? null : <b className="follow-lost">{t('tracing.lost')}</b>}
      </th>
      <td>
        <div className="acts follow-acts">
          {dueToday(row) ? (
            <>
              <ActButton act={seenWell} context={context} primary />
              <ActButton act={notSeen} context={context} />
            </>
          ) : null}
          <ActButton act={recordFollowUp} context={context} words={t('tracing.otherOutcome')} />
          <ActButton act={recordContactTest} context={context} />
          {goesHome ? <ActButton act={sendContactHome} context={context} /> : null}
        </div>
      </td>
      {row.marks.map((mark) => (
        <td key={mark.date} className="follow-day">
          {mark.outcome === null ? (
            <span className="visually-hidden">{t('tracing.noRecord')}</span>
          ) : (
            <span className={`follow-mark follow-${mark.outcome}`} title={t(`tracing.outcome.${mark.outcome}`)}>
              <span aria-hidden="true">{SHAPES[mark.outcome]}</span>
              <span className="visually-hidden">{t(`tracing.outcome.${mark.outcome}`)}</span>
            </span>
          )}
          {mark.test === null ? null : <span className="follow-test">{t(`tracing.test.${mark.test}`)}</span>}
        </td>
      ))}
      <td>
        {row.nextTestDue === null ? (
          ''
        ) : (
          <>
            {t('tracing.day', { n: row.nextTestDay })} <Due at={row.nextTestDue} now={context.now} />
          </>
        )}
      </td>
      <td>{row.facilityName ?? (row.placement === 'home' ? t('tracing.atHome') : t('tracing.notPlaced'))}</td>
      <td>{row.expiresAt === null ? '' : <Moment at={row.expiresAt} />}</td>
    </tr>
  )
}

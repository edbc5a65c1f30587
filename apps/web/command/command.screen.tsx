import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { CommandDesk } from '#kernel/contract-command-reads.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { useClock, useMe, useRead } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { dayTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { DirectiveTree } from './directive-tree.tsx'
import { returnDay, returnNil } from './return-day.form.ts'
import { acceptShift, declineShift, handOverShift, openShift } from './shift-acts.form.ts'

type Desk = z.infer<typeof CommandDesk>

/** Who leads which front, who is on duty, how the day goes, and what became of the directives. */
export function CommandScreen() {
  const { t } = useTranslation()
  const city = useClock().data?.city ?? ''
  const place = useAppSearch().place ?? city
  const desk = useRead<Desk>('directives', '/api/command/desk', { place }, { enabled: place !== '' })
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('command.title')}</h1>
      </div>
      <Loaded query={desk}>
        {(data) => (
          <>
            <Shifts desk={data} place={place} />
            <Rhythm desk={data} />
            <Groups desk={data} />
            <Metric desk={data} />
          </>
        )}
      </Loaded>
      <DirectiveTree place={place} />
    </div>
  )
}

function Shifts({ desk, place }: { desk: Desk; place: string }) {
  const { t } = useTranslation()
  const words = useWords()
  const context = useActContext()
  const me = useMe().data
  const present = desk.shifts.find(({ endedAt }) => endedAt === null)
  const before = desk.shifts.find(({ endedAt }) => endedAt !== null)
  const mine = (post: string | null) => post !== null && me?.post === post
  return (
    <section className="panel" aria-label={t('command.shift')} data-shift={present?.officerPost ?? 'none'}>
      <h2>{t('command.shift')}</h2>
      {present === undefined ? (
        <Nothing>{t('command.noShift')}</Nothing>
      ) : (
        <p>
          {present.placeName} · {t('command.keptBy')} <strong>{words(present.officerWords)}</strong> ·{' '}
          {t('command.until', { at: dayTime(present.untilAt) })}
          {present.offeredWords === null ? null : ` · ${t('command.offered', { post: words(present.offeredWords) })}`}
        </p>
      )}
      {before?.open == null ? null : (
        <p className="quiet">
          {t('command.left', { duties: before.open.duties, late: before.open.late })}
          {before.notes === null || before.notes === '' ? null : ` · ${t('command.notes')}: ${before.notes}`}
        </p>
      )}
      <div className="acts">
        {present?.place !== place && me?.guest === false ? (
          <ActButton act={openShift(place)} context={context} />
        ) : null}
        {present !== undefined && mine(present.officerPost) && present.offeredTo === null ? (
          <ActButton act={handOverShift(present.place)} context={context} primary />
        ) : null}
        {present !== undefined && mine(present.offeredTo) ? (
          <>
            <ActButton act={acceptShift(present.place)} context={context} primary />
            <ActButton act={declineShift(present.place)} context={context} />
          </>
        ) : null}
      </div>
    </section>
  )
}

function Rhythm({ desk: { rhythm } }: { desk: Desk }) {
  const { t } = useTranslation()
  const context = useActContext()
  const words = useWords()
  return (
    <section className="panel" aria-label={t('command.rhythm')}>
      <h2>{t('command.rhythm')}</h2>
      {rhythm === null ? (
        <Nothing>{t('command.noRhythm')}</Nothing>
      ) : (
        <>
          <p>
            {rhythm.cutOffs.map(({ name, at }) => (
              <span key={name}>
                <Moment at={at} /> {t(`command.cutOff.${name}`, { defaultValue: name })} ·{' '}
              </span>
            ))}
            {t('command.returns')} {rhythm.returns.filter(({ status }) => status !== 'owed').length} / {rhythm.units}
          </p>
          <ul>
            {rhythm.returns
              .filter(({ status }) => status === 'owed')
              .map((row) => (
                <li key={row.unit}>
                  {words(row.words)} <span className="quiet">{t(`command.${row.status}`)}</span>
                  {row.unit === context.post ? (
                    <span className="acts">
                      <ActButton act={returnDay({ period: rhythm.period, unit: row.unit })} context={context} primary />
                      <ActButton act={returnNil({ period: rhythm.period, unit: row.unit })} context={context} />
                    </span>
                  ) : null}
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Groups({ desk: { groups } }: { desk: Desk }) {
  const { t } = useTranslation()
  const words = useWords()
  if (groups.length === 0) return <Nothing>{t('command.noGroups')}</Nothing>
  return (
    <section aria-label={t('command.groups')}>
      <h2>{t('command.groups')}</h2>
      <div className="cards">
        {groups.map((group) => (
          <article key={group.group} className="panel" data-group={group.group}>
            <h3>{words(group.name)}</h3>
            <p className="flat quiet">
              {group.frontName} · {t('command.leader')} {words(group.leaderWords)}
            </p>
            <p className="flat num">
              {t('command.open')} {count(group.open)} ·{' '}
              <span className={group.late > 0 ? 'loud' : ''}>
                {t('command.late')} {count(group.late)}
              </span>{' '}
              · {t('command.soon')} {count(group.soon)} · {t('command.blocked')} {count(group.blocked)}
            </p>
          </article>
        ))}
      </div>
    </section>
  )
}

function Metric({ desk: { metric } }: { desk: Desk }) {
  const { t } = useTranslation()
  const words = useWords()
  if (metric.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached by keyboard.
    <section className="panel scroll-x" aria-label={t('command.metric')} tabIndex={0}>
      <h2>{t('command.metric')}</h2>
      <table className="grid">
        <thead>
          <tr>
            {(['unit', 'issued', 'received', 'assigned', 'answered', 'circulars'] as const).map((word) => (
              <th key={word} scope="col" className={word === 'unit' ? '' : 'num'}>
                {t(`command.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metric.map((row) => (
            <tr key={row.post}>
              <th scope="row">{words(row.words)}</th>
              <td className="num">{row.issued}</td>
              <td className="num">{row.received}</td>
              <td className="num">{row.assigned}</td>
              <td className="num">{row.answered}</td>
              <td className="num">{row.circulars}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

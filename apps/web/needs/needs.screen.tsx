import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NEED_RULES } from '#outbreak/needs/contract-kinds.ts'
import type { Act } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { usePurpose } from '../shared/purpose.ts'
import { PurposeGate, PurposeNow } from '../shared/purpose-gate.tsx'
import { useClock, useMe, useNow, useRead } from '../shared/queries.ts'
import { LIST_LIMIT, RowCount } from '../shared/row-count.tsx'
import { useAppSearch } from '../shared/search.ts'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import type { NeedRow } from '../zones/read-types.ts'
import { acceptNeed, deliverNeed, failNeed, recordCareExit, recordCareReturn, startNeed } from './need-acts.form.ts'
import { NeedFiguresPanel } from './need-figures.tsx'
import { requestNeed } from './request-need.form.ts'

const ENDED = 'ended'

/** Needs by building for whoever brings them: the next act on every card, the soonest due on top. */
export function NeedsScreen() {
  const { t } = useTranslation()
  const search = useAppSearch()
  const city = useClock().data?.city ?? ''
  const guest = useMe().data?.guest ?? true
  const stated = usePurpose('record')
  const context = useActContext()
  const place = search.place ?? city
  const ended = search.status === ENDED
  const list = useRead<NeedRow[]>(
    'duties',
    '/api/needs',
    { place, state: ended ? 'ended' : 'open', limit: LIST_LIMIT },
    { enabled: place !== '' && !guest && stated.purpose !== null, headers: stated.headers },
  )
  if (stated.purpose === null && !guest) return <PurposeGate title={t('needs.title')} stated={stated} />
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('needs.title')}</h1>
        {guest ? null : <ActButton act={requestNeed} context={context} words={t('needs.new')} primary />}
        <nav className="tabs" aria-label={t('needs.title')}>
          <Link to="." search={(old) => ({ place: old.place })} aria-current={ended ? undefined : 'true'}>
            {t('needs.open')}
          </Link>
          <Link
            to="."
            search={(old) => ({ place: old.place, status: ENDED })}
            aria-current={ended ? 'true' : undefined}
          >
            {t('needs.ended')}
          </Link>
        </nav>
        {guest ? null : <PurposeNow stated={stated} />}
      </div>
      <NeedFiguresPanel place={place} />
      {guest ? (
        <Nothing>{t('needs.signIn')}</Nothing>
      ) : (
        <Loaded query={list}>
          {(rows) => (rows.length === 0 ? <Nothing>{t('needs.none')}</Nothing> : <ByBuilding rows={rows} />)}
        </Loaded>
      )}
    </div>
  )
}

const BUILDING_LENGTH = 18

function ByBuilding({ rows }: { rows: readonly NeedRow[] }) {
  const buildings = Map.groupBy(rows, (row) => row.place.slice(0, BUILDING_LENGTH))
  return (
    <>
      <RowCount shown={rows.length} asked={rows.length} />
      {[...buildings].map(([building, needs]) => (
        <section key={building} aria-label={needs[0]?.placeName ?? building}>
          <h2>
            <Link to="/buildings/$building" params={{ building }}>
              {needs[0]?.placeName ?? building}
            </Link>
          </h2>
          <div className="cards">
            {needs.map((need) => (
              <NeedCard key={need.need} need={need} />
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

/** At most three acts: the next step, what goes with it, and the way out. */
export function actsOn(need: NeedRow): readonly Act[] {
  const { leavesHome, measured } = NEED_RULES[need.kind]
  const back = need.leftAt !== null && need.returnedAt === null ? [recordCareReturn(need.need)] : []
  switch (need.status) {
    case 'requested':
      return measured === 'dispatch'
        ? [startNeed(need.need), failNeed(need.need)]
        : [acceptNeed(need.need, measured === 'slot'), failNeed(need.need)]
    case 'accepted':
      return [startNeed(need.need), failNeed(need.need)]
    case 'underway':
      return [
        ...(leavesHome && need.leftAt === null ? [recordCareExit(need.need)] : []),
        deliverNeed(need.need),
        failNeed(need.need),
      ]
    case 'delivered':
    case 'refused':
    case 'failed':
      return back
  }
}

function NeedCard({ need }: { need: NeedRow }) {
  const { t } = useTranslation()
  const words = useWords()
  const now = useNow()
  const context = useActContext()
  const late = need.nextDueAt !== null && now !== '' && need.nextDueAt < now
  return (
    <article className={late ? 'panel duty duty-late' : 'panel duty'} data-need={need.need} data-status={need.status}>
      <h3 className="flat">
        <span aria-hidden="true">{late ? '▲' : need.endedAt === null ? '◐' : '●'}</span>{' '}
        {words(NEED_RULES[need.kind].words)} {need.urgent ? <strong>{t('needs.urgent')}</strong> : null}
      </h3>
      <p className="flat">
        {t(`needs.status.${need.status}`)}
        {need.nextDueAt === null ? '' : ' · '}
        {need.nextDueAt === null ? null : <Due at={need.nextDueAt} now={now} />}
        {need.onTime === null ? '' : ` · ${need.onTime ? t('needs.onTime') : t('needs.late')}`}
      </p>
      <p className="flat quiet">
        {need.person ?? need.household}
        {need.careAt === null ? '' : ` · ${t('needs.careAt', { at: fullTime(need.careAt) })}`}
        {need.slotAt === null ? '' : ` · ${t('needs.slotAt', { at: fullTime(need.slotAt) })}`}
        {need.leftAt === null ? '' : ` · ${t('needs.leftAt', { at: fullTime(need.leftAt) })}`}
        {need.repeats ? ` · ${t('needs.repeats')}` : ''}
      </p>
      <div className="acts">
        {actsOn(need).map((act, i) => (
          <ActButton key={act.command} act={act} context={context} primary={i === 0} />
        ))}
      </div>
    </article>
  )
}

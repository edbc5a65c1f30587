import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { reportSuspect } from '../people/care/report-suspect.form.ts'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { usePurpose } from '../shared/purpose.ts'
import { PurposeGate, PurposeNow } from '../shared/purpose-gate.tsx'
import { useClock, useMe, useRead } from '../shared/queries.ts'
import type { DutyList } from '../shared/read-types.ts'
import { type AppSearch, useAppSearch } from '../shared/search.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { useWords } from '../shared/words.ts'
import { DutyCard } from './duty-card.tsx'
import { DutyFilters } from './duty-filters.tsx'
import { DutyGrid } from './duty-grid.tsx'
import { latestFirst } from './next-due.ts'
import { useWide } from './use-wide.ts'

const LIMIT = 200

/** Without filters a post's own duties; with them anybody's, as the reader's rights allow. */
function queryOf(search: AppSearch, signedIn: boolean, city: string) {
  const { holder, place, clock, status } = search
  const filtered = holder !== undefined || place !== undefined || clock !== undefined
  if (search.mine === '1' || (signedIn && !filtered)) return { mine: 1, status: status ?? 'open', limit: LIMIT }
  return {
    holder,
    place: holder === undefined ? (place ?? city) : place,
    clock,
    status: status ?? 'open',
    limit: LIMIT,
  }
}

export function DutiesScreen() {
  const { t } = useTranslation()
  const words = useWords()
  const search = useAppSearch()
  const wide = useWide()
  const clock = useClock().data
  const me = useMe().data
  const query = queryOf(search, me?.guest === false, clock?.city ?? '')
  const mine = 'mine' in query
  const stated = usePurpose('duties')
  const ready = clock !== undefined && me !== undefined && (me.post === null || stated.purpose !== null)
  const list = useRead<DutyList>('duties', '/api/duties', query, { enabled: ready, headers: stated.headers })
  if (me?.guest === false && me.post !== null && stated.purpose === null) {
    return <PurposeGate title={t('person.purposeTitleList')} stated={stated} />
  }
  return (
    <div className="page">
      <div className="page-head">
        <h1>{mine ? t('duty.mine') : t('duty.title')}</h1>
        <PurposeNow stated={stated} />
        {me?.guest === false ? (
          <>
            <Link to="/positives/new" className="act-link">
              {t('duty.reportPositive')}
            </Link>
            <Link to="/suspects/new" className="act-link" data-act="report-suspect">
              {words(reportSuspect.words)}
            </Link>
          </>
        ) : (
          <Link to="/sign-in" className="quiet">
            {t('duty.signInFirst')}
          </Link>
        )}
      </div>
      <DutyFilters search={search} mine={mine} signedIn={me?.guest === false} city={clock?.city ?? ''} />
      <Loaded query={list}>
        {(data) => (
          <>
            <p className="flat summary num">
              {t('duty.total', { n: data.total })} <StatusMark status="late" n={data.late} />{' '}
              <StatusMark status="soon" n={data.soon} /> <StatusMark status="blocked" n={data.blocked} />
            </p>
            <List data={data} mine={mine} grid={wide && !mine} />
            {data.total > data.duties.length ? (
              <p className="quiet">{t('duty.more', { n: data.total - data.duties.length })}</p>
            ) : null}
          </>
        )}
      </Loaded>
    </div>
  )
}

function List({ data, mine, grid }: { data: DutyList; mine: boolean; grid: boolean }) {
  const { t } = useTranslation()
  // Counts are everybody's; the rows behind them need a post's rights.
  if (data.duties.length === 0 && data.total > 0) return <Nothing>{t('problem.noRightGuest')}</Nothing>
  if (data.duties.length === 0) return <Nothing>{mine ? t('duty.noneMine') : t('duty.none')}</Nothing>
  const duties = latestFirst(data.duties)
  if (grid) return <DutyGrid duties={duties} now={data.now} />
  return (
    <div className="cards">
      {duties.map((duty) => (
        <DutyCard key={duty.id} duty={duty} now={data.now} showHolder={!mine} />
      ))}
    </div>
  )
}

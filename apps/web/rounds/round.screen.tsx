import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DutyCard } from '../duties/duty-card.tsx'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due, Moment } from '../shared/due.tsx'
import { Facts } from '../shared/facts.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { usePurpose } from '../shared/purpose.ts'
import { PurposeNow } from '../shared/purpose-gate.tsx'
import { useMe, useNow, useRead } from '../shared/queries.ts'
import type { RoundPage } from '../shared/read-types.ts'
import { Timeline } from '../shared/timeline.tsx'
import { cancelRound } from './cancel-round.form.ts'
import { collectPool } from './collect-pool.form.ts'
import { collectTube } from './collect-tube.form.ts'
import { completeRound } from './complete-round.form.ts'
import { dispatchTube } from './dispatch-tube.form.ts'
import { planRoster } from './plan-roster.form.ts'
import { planSite } from './plan-site.form.ts'
import { receiveTube } from './receive-tube.form.ts'
import { recordUntested } from './record-untested.form.ts'
import { reportResults } from './report-results.form.ts'
import { reportSamplesCollected } from './report-samples-collected.form.ts'
import { reportSamplesReceived } from './report-samples-received.form.ts'
import { reportTubeLost } from './report-tube-lost.form.ts'
import { reportTubeResult } from './report-tube-result.form.ts'
import { RoundControlPanel } from './round-control.tsx'
import { DoorList, RoundSites, UntestedBuildings } from './round-plan.tsx'

const ACTS = [
  reportSamplesCollected,
  reportSamplesReceived,
  reportResults,
  planRoster,
  planSite,
  recordUntested,
  completeRound,
  cancelRound,
]
const SINGLE_TUBES = [collectTube, collectPool, dispatchTube, receiveTube, reportTubeResult, reportTubeLost]

export function RoundScreen() {
  const { round = '' } = useParams({ strict: false })
  const stated = usePurpose('record')
  const path = `/api/rounds/${encodeURIComponent(round)}`
  const page = useRead<RoundPage>('rounds', path, {}, { keep: false, headers: stated.headers })
  return (
    <div className="page">
      <Loaded query={page}>{(data) => <Page page={data} />}</Loaded>
      <PurposeNow stated={stated} />
    </div>
  )
}

function Page({ page }: { page: RoundPage }) {
  const { t } = useTranslation()
  const now = useNow()
  const guest = useMe().data?.guest ?? true
  const { round } = page
  const open = page.duties.filter((duty) => duty.outcome === null)
  return (
    <>
      <div className="page-head">
        <h1>
          {round.placeName} <span className="quiet">{round.round}</span>
        </h1>
        <span>{t(`round.status.${round.status}`)}</span>
      </div>
      {guest || round.status !== 'open' ? null : <RoundActs page={page} />}
      <RoundControlPanel page={page} />
      <RoundSites control={page.control} />
      <div className="two-columns">
        <UntestedBuildings control={page.control} />
        <DoorList page={page} guest={guest} />
      </div>
      <section className="panel" aria-label={t('round.results')}>
        <Facts
          facts={[
            [t('round.openedAt'), <Moment key="o" at={round.openedAt} />],
            [
              t('round.dueAt'),
              round.status === 'open' ? (
                <Due key="d" at={round.resultsDueAt} now={now} />
              ) : (
                <Moment key="m" at={round.resultsDueAt} />
              ),
            ],
            [t('round.completedAt'), round.completedAt === null ? null : <Moment key="c" at={round.completedAt} />],
            [t('round.negative'), count(round.negative)],
            [t('round.positive'), count(round.positive)],
            [t('round.invalid'), count(round.invalid)],
          ]}
        />
      </section>
      <div className="cards">
        {open.map((duty) => (
          <DutyCard key={duty.id} duty={duty} now={now} showHolder />
        ))}
      </div>
      <section className="panel" aria-label={t('person.timeline')}>
        <h2>{t('person.timeline')}</h2>
        <Timeline entries={page.timeline} />
      </section>
    </>
  )
}

/** Counted steps of the whole round first; below them the steps of one person's own tube. */
function RoundActs({ page }: { page: RoundPage }) {
  const { t } = useTranslation()
  const context = { ...useActContext(), round: page }
  return (
    <>
      <div className="acts person-acts">
        {ACTS.map((act, i) => (
          <ActButton key={act.command} act={act} context={context} primary={i === 0} />
        ))}
      </div>
      <div className="acts person-acts">
        {SINGLE_TUBES.map((act) => (
          <ActButton key={act.command} act={act} context={context} />
        ))}
        <Link to="/laboratory" search={(old) => ({ place: old.place })} className="act-link">
          {t('app.laboratory')}
        </Link>
        <Link to="/positives/new" className="act-link">
          {t('duty.reportPositive')}
        </Link>
      </div>
    </>
  )
}

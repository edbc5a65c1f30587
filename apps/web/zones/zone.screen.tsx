import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DutyCard } from '../duties/duty-card.tsx'
import { requireDisinfection } from '../premises/disinfection.form.ts'
import type { Act } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { ActDrawer } from '../shared/act-drawer.tsx'
import { Due } from '../shared/due.tsx'
import { Facts } from '../shared/facts.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { usePurpose } from '../shared/purpose.ts'
import { useMe, useNow, useRead } from '../shared/queries.ts'
import type { ZonePage } from '../shared/read-types.ts'
import { useAppSearch } from '../shared/search.ts'
import { Timeline } from '../shared/timeline.tsx'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { fileAppeal } from './appeal-acts.form.ts'
import { AppealsPanel } from './appeals-panel.tsx'
import { determineZoneLeaver } from './determine-zone-leaver.form.ts'
import { shrinkZone, splitZone } from './draw-smaller.form.ts'
import { extendZone } from './extend-zone.form.ts'
import { liftZone } from './lift-zone.form.ts'
import { orderZone } from './order-zone.form.ts'
import { proposeZone } from './propose-zone.form.ts'
import { RedrawPanel } from './redraw-panel.tsx'
import { ResidentsPanel } from './residents-panel.tsx'
import { reviewZone } from './review-zone.form.ts'
import { approveOrder, recordExitCheck } from './upkeep-acts.form.ts'
import { UpkeepPanel } from './upkeep-panel.tsx'
import { ZoneStatus } from './zone-status.tsx'

const ACTS: Readonly<Record<ZonePage['zone']['status'], readonly Act[]>> = {
  required: [orderZone, proposeZone],
  proposed: [orderZone, approveOrder],
  inForce: [
    reviewZone,
    liftZone,
    extendZone,
    shrinkZone,
    splitZone,
    recordExitCheck,
    fileAppeal,
    approveOrder,
    determineZoneLeaver,
    requireDisinfection,
  ],
  lifted: [proposeZone],
  lapsed: [proposeZone, orderZone],
}
const BY_ADDRESS: readonly Act[] = [
  recordExitCheck,
  fileAppeal,
  orderZone,
  liftZone,
  extendZone,
  reviewZone,
  proposeZone,
]

export function ZoneScreen() {
  const { zone = '' } = useParams({ strict: false })
  const { headers } = usePurpose('record')
  const page = useRead<ZonePage>('zones', `/api/zones/${encodeURIComponent(zone)}`, {}, { keep: false, headers })
  return <div className="page">{<Loaded query={page}>{(data) => <Page page={data} />}</Loaded>}</div>
}

function Page({ page }: { page: ZonePage }) {
  const { t } = useTranslation()
  const now = useNow()
  const open = page.duties.filter((duty) => duty.outcome === null)
  const { zone } = page
  return (
    <>
      <div className="page-head">
        <h1>{zone.placeName}</h1>
        <Link to="/buildings/$building" params={{ building: zone.place }}>
          {t('building.list')}
        </Link>{' '}
        <ZoneStatus row={zone} /> <span className="quiet">{t('zone.episode', { n: zone.episode })}</span>
      </div>
      <ZoneActs page={page} />
      <LiftLacks page={page} />
      <div className="cards">
        {open.map((duty) => (
          <DutyCard key={duty.id} duty={duty} now={now} showHolder />
        ))}
      </div>
      <div className="two-columns">
        <div>
          <section className="panel" aria-label={t('person.facts')}>
            <h2>{t('person.facts')}</h2>
            <ZoneFacts page={page} now={now} />
          </section>
          {page.upkeep === null ? null : <UpkeepPanel upkeep={page.upkeep} place={zone.place} />}
          <ResidentsPanel page={page} />
          <AppealsPanel place={zone.place} />
          {isWide(page) ? <RedrawPanel page={page} /> : null}
        </div>
        <section className="panel" aria-label={t('person.timeline')}>
          <h2>{t('person.timeline')}</h2>
          <Timeline entries={page.timeline} />
        </section>
      </div>
    </>
  )
}

/** A zone wider than a building, in force: it can be drawn by building. */
const isWide = ({ zone, upkeep }: ZonePage): boolean => upkeep !== null && zone.place.length < 18

/** A building has no parts that an order could be drawn down to. */
const actsOf = (page: ZonePage): readonly Act[] =>
  ACTS[page.zone.status].filter((act) => isWide(page) || (act !== shrinkZone && act !== splitZone))

/** `?act=order-zone` opens the form at once: a duty's button leads here. */
function ZoneActs({ page }: { page: ZonePage }) {
  const navigate = useNavigate()
  const guest = useMe().data?.guest ?? true
  const context = { ...useActContext(), zone: page }
  const asked = useAppSearch().act
  const act = BY_ADDRESS.find((one) => one.command === asked)
  if (guest || context.now === '') return null
  return (
    <div className="acts person-acts">
      {actsOf(page).map((one, i) => (
        <ActButton key={one.command} act={one} context={context} primary={i === 0} />
      ))}
      {act === undefined ? null : (
        <ActDrawer
          act={act}
          context={context}
          onClose={() => void navigate({ to: '.', search: (old) => ({ ...old, act: undefined }) })}
        />
      )}
    </div>
  )
}

function LiftLacks({ page }: { page: ZonePage }) {
  const { t } = useTranslation()
  const words = useWords()
  if (page.zone.status !== 'inForce') return null
  if (page.liftLacks.length === 0) return <p className="strip">{t('zone.lacksNothing')}</p>
  return (
    <section className="strip" aria-label={t('zone.lacks')}>
      <strong>{t('zone.lacks')}</strong>
      <ul className="flat">
        {page.liftLacks.map((lack) => (
          <li key={lack.zh}>{words(lack)}</li>
        ))}
      </ul>
    </section>
  )
}

function ZoneFacts({ page, now }: { page: ZonePage; now: string }) {
  const { t } = useTranslation()
  const { zone } = page
  const live = zone.status === 'inForce'
  return (
    <Facts
      facts={[
        [
          t('zone.countdown'),
          zone.expiresAt === null ? null : live ? (
            <Due key="e" at={zone.expiresAt} now={now} />
          ) : (
            fullTime(zone.expiresAt)
          ),
        ],
        [t('zone.review'), zone.reviewDueAt === null || !live ? null : <Due key="r" at={zone.reviewDueAt} now={now} />],
        [t('zone.lift'), zone.liftDueAt === null ? null : fullTime(zone.liftDueAt)],
        [t('zone.households'), zone.households === null ? null : count(zone.households)],
        [t('zone.residents'), zone.residents === null ? null : count(zone.residents)],
        [t('zone.infections'), count(zone.infections)],
      ]}
    />
  )
}

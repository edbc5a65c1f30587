import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DutyCard } from '../duties/duty-card.tsx'
import { admitPatient } from '../people/admit-patient.form.ts'
import { placeContact } from '../people/place-contact.form.ts'
import { refuseAdmission } from '../people/refuse-admission.form.ts'
import { refusePlacement } from '../people/refuse-placement.form.ts'
import type { Act } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Moment } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { usePurpose } from '../shared/purpose.ts'
import { PurposeGate, PurposeNow } from '../shared/purpose-gate.tsx'
import { useMe, useNow, useRead } from '../shared/queries.ts'
import type { FacilityPage } from '../shared/read-types.ts'
import { Timeline } from '../shared/timeline.tsx'
import { useWords } from '../shared/words.ts'
import { BedsBar } from './beds-bar.tsx'
import { blockBeds, declareSurge, endSurge, setWard } from './capacity-acts.form.ts'
import { CapacityPanels } from './capacity-panels.tsx'
import { closeFacility } from './open-facility.form.ts'
import { setFacilityBeds } from './set-facility-beds.form.ts'

export function FacilityScreen() {
  const { facility = '' } = useParams({ strict: false })
  const { t } = useTranslation()
  const stated = usePurpose('record')
  const me = useMe().data
  const unstated = me !== undefined && me.post !== null && stated.purpose === null
  const page = useRead<FacilityPage>(
    'facilities',
    `/api/facilities/${encodeURIComponent(facility)}`,
    {},
    { keep: false, enabled: me !== undefined && !unstated, headers: stated.headers },
  )
  if (unstated) return <PurposeGate title={t('person.purposeTitleList')} stated={stated} />
  return (
    <div className="page">
      <Loaded query={page}>{(data) => <Page page={data} />}</Loaded>
      <PurposeNow stated={stated} />
    </div>
  )
}

function Page({ page }: { page: FacilityPage }) {
  const { t } = useTranslation()
  const words = useWords()
  const now = useNow()
  const guest = useMe().data?.guest ?? true
  const context = { ...useActContext(), facility: page }
  const { facility } = page
  return (
    <>
      <div className="page-head">
        <h1>{words(facility.name)}</h1>
        <span className="quiet">
          {t(`facility.kind.${facility.kind}`)} · {facility.placeName}
        </span>
      </div>
      <section className="panel" aria-label={t('facility.beds')}>
        <BedsBar row={facility} />
        <p className="flat quiet small">
          {t('facility.inside', { n: page.inside })} · {t('facility.counted')}
        </p>
        {facility.surgeUntil === null ? null : (
          <p className="flat">
            ■ {t('places.surge', { n: facility.surge })} <Moment at={facility.surgeUntil} />
          </p>
        )}
        {guest ? null : (
          <div className="acts">
            {ownActs(facility).map((act) => (
              <ActButton key={act.command} act={act} context={context} />
            ))}
          </div>
        )}
      </section>
      <Expected page={page} />
      <CapacityPanels page={page} context={context} guest={guest} />
      {page.duties.length === 0 ? null : (
        <section aria-label={t('person.openDuties')}>
          <h2>{t('person.openDuties')}</h2>
          <div className="cards">
            {page.duties.map((duty) => (
              <DutyCard key={duty.id} duty={duty} now={now} showHolder />
            ))}
          </div>
        </section>
      )}
      <section className="panel" aria-label={t('person.timeline')}>
        <h2>{t('person.timeline')}</h2>
        <Timeline entries={page.timeline} />
      </section>
    </>
  )
}

/** What the facility may do about its own room; over-capacity is ended before it is declared again. */
const ownActs = (facility: FacilityPage['facility']): readonly Act[] =>
  facility.status === 'closed'
    ? []
    : [
        facility.surge === 0 ? declareSurge : endSurge,
        setWard,
        blockBeds,
        setFacilityBeds,
        ...(facility.occupied + facility.reserved === 0 ? [closeFacility] : []),
      ]

/** Who is on the way, and the receipt that ends the way. */
function Expected({ page }: { page: FacilityPage }) {
  const { t } = useTranslation()
  const base = useActContext()
  const guest = useMe().data?.guest ?? true
  return (
    <section className="panel" aria-labelledby="expected">
      <h2 id="expected">
        {t('facility.expected')} <span className="num">{page.expected.length}</span>
      </h2>
      {page.expected.length === 0 ? <Nothing>{t('facility.noExpected')}</Nothing> : null}
      <ul className="lines">
        {page.expected.map((one) => {
          const context = { ...base, facility: page, personId: one.person }
          return (
            <li key={one.person} className="row between" data-expected={one.person}>
              <span>
                <Link to="/people/$person" params={{ person: one.person }}>
                  {one.person}
                </Link>{' '}
                {t(`facility.${one.kind}`)} <Moment at={one.since} />
              </span>
              {guest ? null : (
                <span className="acts">
                  <ActButton act={one.kind === 'case' ? admitPatient : placeContact} context={context} primary />
                  <ActButton act={one.kind === 'case' ? refuseAdmission : refusePlacement} context={context} />
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DutyCard } from '../duties/duty-card.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { type Purpose, usePurpose } from '../shared/purpose.ts'
import { PurposeGate, PurposeNow } from '../shared/purpose-gate.tsx'
import { useNow } from '../shared/queries.ts'
import type { PersonPage } from '../shared/read-types.ts'
import { Timeline } from '../shared/timeline.tsx'
import { CarePanel } from './care/care-panel.tsx'
import { ReleaseCertificate } from './care/release-certificate.tsx'
import { CaseFactsList } from './case-facts.tsx'
import { ContactFactsList } from './contact-facts.tsx'
import { ContactsOfCase } from './contacts-of-case.tsx'
import { HoldsPanel } from './holds-panel.tsx'
import { IdentityPanel } from './identity-panel.tsx'
import { usePerson } from './people.resource.ts'
import { PersonActs } from './person-acts.tsx'
import { SuggestedBeds } from './suggested-beds.tsx'

export function PersonScreen() {
  const { person } = useParams({ strict: false })
  return person === undefined ? null : <PersonFor key={person} person={person} />
}

function PersonFor({ person }: { person: string }) {
  const { t } = useTranslation()
  const stated = usePurpose('person')
  const page = usePerson(person, stated)
  const { purpose } = stated
  if (purpose === null) return <PurposeGate title={t('person.purposeTitle')} what={person} stated={stated} />
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="num">{person}</h1>
        <PurposeNow stated={stated} />
      </div>
      <Loaded query={page}>{(data) => <Record page={data} purpose={purpose} />}</Loaded>
    </div>
  )
}

function Record({ page, purpose }: { page: PersonPage; purpose: Purpose }) {
  const { t } = useTranslation()
  const now = useNow()
  const open = page.duties.filter((duty) => duty.outcome === null)
  return (
    <>
      <PersonActs page={page} />
      <section aria-labelledby="open-duties">
        <h2 id="open-duties">{t('person.openDuties')}</h2>
        {open.length === 0 ? <Nothing>{t('person.noOpenDuties')}</Nothing> : null}
        <div className="cards">
          {open.map((duty) => (
            <DutyCard key={duty.id} duty={duty} now={now} showHolder />
          ))}
        </div>
      </section>
      <SuggestedBeds page={page} />
      <div className="two-columns">
        <section className="panel" aria-labelledby="timeline">
          <h2 id="timeline">{t('person.timeline')}</h2>
          <Timeline entries={page.timeline} />
        </section>
        <div>
          <section className="panel" aria-labelledby="facts">
            <h2 id="facts">{t('person.facts')}</h2>
            {page.case === null ? null : <CaseFactsList facts={page.case} />}
            {page.contact === null ? null : <ContactFactsList facts={page.contact} />}
          </section>
          <HoldsPanel holds={page.holds} />
          {page.care === null ? null : <CarePanel care={page.care} />}
          {page.care?.certificate ? <ReleaseCertificate certificate={page.care.certificate} /> : null}
          <IdentityPanel person={page.person} purpose={purpose} />
          {page.case === null ? null : <ContactsOfCase contacts={page.contacts} />}
        </div>
      </div>
    </>
  )
}

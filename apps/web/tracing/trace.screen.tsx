import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due, Moment } from '../shared/due.tsx'
import { Facts } from '../shared/facts.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { type StatedPurpose, usePurpose } from '../shared/purpose.ts'
import { PurposeGate, PurposeNow } from '../shared/purpose-gate.tsx'
import { useMe } from '../shared/queries.ts'
import { ChainView } from './chain-view.tsx'
import { closeSource } from './close-source.form.ts'
import { ContactEntry } from './contact-entry.tsx'
import { SourceWords } from './interview-list.tsx'
import { linkCase } from './link-case.form.ts'
import { recordExposure } from './record-exposure.form.ts'
import { recordInterview } from './record-interview.form.ts'
import { Rosters } from './rosters.tsx'
import './tracing.css'
import { type InterviewRow, useInterview } from './tracing.resource.ts'

/** One case on the tracing desk: its interview, its contacts, its source. */
export function TraceScreen() {
  const { person } = useParams({ strict: false })
  const { t } = useTranslation()
  const stated = usePurpose('record')
  const guest = useMe().data?.guest ?? true
  if (person === undefined) return null
  if (stated.purpose === null && !guest) return <PurposeGate title={t('tracing.title')} what={person} stated={stated} />
  return <TraceFor key={person} person={person} stated={stated} />
}

function TraceFor({ person, stated }: { person: string; stated: StatedPurpose }) {
  const { t } = useTranslation()
  const found = useInterview(person, stated)
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          {t('tracing.caseTitle')} <span className="num">{person}</span>
        </h1>
        <Link to="/people/$person" params={{ person }}>
          {t('form.openRecord')}
        </Link>
        <PurposeNow stated={stated} />
      </div>
      <Loaded query={found}>
        {([row]) => (row === undefined ? <Nothing>{t('tracing.noCase')}</Nothing> : <Desk row={row} stated={stated} />)}
      </Loaded>
    </div>
  )
}

function Desk({ row, stated }: { row: InterviewRow; stated: StatedPurpose }) {
  const context = { ...useActContext(), personId: row.person, place: row.home }
  const settled = row.source !== null || row.unknownBecause !== null
  return (
    <>
      <div className="acts person-acts">
        {row.heldAt === null ? <ActButton act={recordInterview} context={context} primary /> : null}
        {settled ? null : <ActButton act={linkCase} context={context} primary={row.heldAt !== null} />}
        <ActButton act={recordExposure} context={context} />
        {settled || row.heldAt === null ? null : <ActButton act={closeSource} context={context} />}
      </div>
      <InterviewFacts row={row} now={context.now} />
      <div className="two-columns">
        <div>
          <ContactEntry row={row} />
          <Rosters row={row} stated={stated} />
        </div>
        <ChainView person={row.person} stated={stated} />
      </div>
    </>
  )
}

function InterviewFacts({ row, now }: { row: InterviewRow; now: string }) {
  const { t } = useTranslation()
  const due = row.dueAt ?? row.sourceDueAt
  return (
    <section className="panel" aria-label={t('tracing.interviews')}>
      <Facts
        facts={[
          [t('tracing.foundAt'), <Moment key="f" at={row.foundAt} />],
          [
            t('tracing.interview'),
            row.heldAt === null ? (
              <b key="h">{t('tracing.notHeld', { n: row.attempts })}</b>
            ) : (
              <Moment key="h" at={row.heldAt} />
            ),
          ],
          [t('tracing.due'), due === null ? null : <Due key="d" at={due} now={now} />],
          [t('tracing.source'), <SourceWords key="s" row={row} />],
          [t('tracing.contacts'), `${row.contacts}${row.statedContacts === null ? '' : ` / ${row.statedContacts}`}`],
          [t('person.home'), row.homeName],
        ]}
      />
    </section>
  )
}

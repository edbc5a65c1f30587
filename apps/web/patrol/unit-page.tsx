import { useTranslation } from 'react-i18next'
import type { IncidentView, UnitView } from '#patrol/contract-reads.ts'
import type { Act } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due } from '../shared/due.tsx'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { nextSteps } from './incident-acts.form.ts'
import { countKit, handOutItem } from './kit-acts.form.ts'
import { INCIDENT_WORDS, KIT_WORDS, STAGE_WORDS } from './patrol-words.ts'
import { ShiftCard } from './shift-card.tsx'
import { answerCommitment, seeExits } from './unit-acts.form.ts'

/** What a unit has to do now: the incident first, then its shifts, then what is to be counted and answered. */
export function UnitPage() {
  const { t } = useTranslation()
  const words = useWords()
  const unit = useRead<UnitView>('duties', '/api/patrol/unit')
  return (
    <Loaded query={unit}>
      {(view) => (
        <div className="crew">
          <h2>{words(view.unitWords)}</h2>
          {view.incidents.map((incident) => (
            <IncidentCard key={incident.incident} incident={incident} now={view.at} />
          ))}
          {view.shifts.map((shift) => (
            <ShiftCard key={shift.shift} shift={shift} unit={view.unit} now={view.at} />
          ))}
          <ToCount view={view} />
          <Promised view={view} />
          {view.shifts.length + view.issues.length + view.incidents.length === 0 ? (
            <Nothing>{t('patrol.nothingToDo')}</Nothing>
          ) : null}
        </div>
      )}
    </Loaded>
  )
}

/** The clock that runs: to sign for, to depart, to be there, to feed back. */
function clockOf({ status, signDueAt, departDueAt, arriveDueAt, feedbackDueAt }: IncidentView): string | null {
  if (status === 'dispatched') return signDueAt
  if (status === 'signed') return departDueAt
  return status === 'en-route' ? arriveDueAt : status === 'on-scene' ? feedbackDueAt : null
}

function IncidentCard({ incident, now }: { readonly incident: IncidentView; readonly now: string }) {
  const { t } = useTranslation()
  const words = useWords()
  const context = useActContext()
  const due = clockOf(incident)
  const late = due !== null && due < now
  return (
    <article className={late ? 'panel duty duty-late' : 'panel duty'} data-incident={incident.incident}>
      <h3 className="flat">
        <span aria-hidden="true">{late ? '▲' : '◐'}</span>{' '}
        {words(INCIDENT_WORDS[incident.kind] ?? { zh: incident.kind, en: incident.kind })} · {incident.beat}
      </h3>
      <p className="flat">
        {words(STAGE_WORDS[incident.status] ?? { zh: incident.status, en: incident.status })}
        {due === null ? null : (
          <>
            {' · '}
            <Due at={due} now={now} />
          </>
        )}
        {' · '}
        {t('patrol.tierSeconds', { n: incident.tierSeconds })}
      </p>
      {incident.note === null ? null : <p className="flat quiet">{incident.note}</p>}
      <div className="acts">
        {nextSteps(incident).map((act) => (
          <ActButton key={act.command} act={act} context={context} primary />
        ))}
      </div>
    </article>
  )
}

function ToCount({ view }: { readonly view: UnitView }) {
  const { t } = useTranslation()
  const words = useWords()
  const context = useActContext()
  return (
    <>
      {view.issues.map((issue) => {
        const waiting = issue.status === 'issued'
        const late = waiting && issue.countDueAt < view.at
        const acts: readonly Act[] = waiting ? [countKit(issue.issue, view.holder ?? '')] : [handOutItem(issue.issue)]
        return (
          <article
            key={issue.issue}
            className={late ? 'panel duty duty-late' : 'panel duty'}
            data-issue={issue.issue}
            data-status={issue.status}
          >
            <h3 className="flat">
              <span aria-hidden="true">{late ? '▲' : '○'}</span> {words(KIT_WORDS[issue.item])}
            </h3>
            <p className="flat">
              {waiting ? t('patrol.countYours') : t('patrol.differs', { of: issue.quantity, n: issue.counted ?? 0 })}
              {waiting ? (
                <>
                  {' · '}
                  <Due at={issue.countDueAt} now={view.at} />
                </>
              ) : null}
            </p>
            <div className="acts">
              {acts.map((act) => (
                <ActButton key={act.command} act={act} context={context} primary={waiting} />
              ))}
            </div>
          </article>
        )
      })}
    </>
  )
}

function Promised({ view }: { readonly view: UnitView }) {
  const { t } = useTranslation()
  const context = useActContext()
  return (
    <>
      {view.exits.map((exit) => (
        <article key={exit.place} className="panel duty" data-exits={exit.place}>
          <h3 className="flat">
            ◐ {t('patrol.exits')} · {exit.placeName}
          </h3>
          <p className="flat">{exit.dueAt === null ? '' : <Due at={exit.dueAt} now={view.at} />}</p>
          <div className="acts">
            <ActButton act={seeExits(exit.place, view.holder ?? '')} context={context} primary />
          </div>
        </article>
      ))}
      {view.commitments.map((one) => (
        <article key={one.commitment} className={one.dueAt < view.at ? 'panel duty duty-late' : 'panel duty'}>
          <h3 className="flat">
            {one.dueAt < view.at ? '▲' : '◐'} {t('patrol.commitment')}
          </h3>
          <p className="flat">{one.text}</p>
          <p className="flat">
            <Due at={one.dueAt} now={view.at} />
          </p>
          <div className="acts">
            <ActButton act={answerCommitment(one.commitment)} context={context} />
          </div>
        </article>
      ))}
    </>
  )
}

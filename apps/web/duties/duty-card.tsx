import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { STAGES } from '#kernel/duties/duty.ts'
import { subjectOf } from '../shared/act.ts'
import { Due, Moment } from '../shared/due.tsx'
import type { DutyView } from '../shared/read-types.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { clockTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { DutyActs } from './duty-acts.tsx'
import { DutySubject } from './duty-subject.tsx'
import { nextDue } from './next-due.ts'

/** A duty as a worker meets it: what, where, until when, who waits, and at most three acts in reach of a thumb. */
export function DutyCard({ duty, now, showHolder }: { duty: DutyView; now: string; showHolder?: boolean }) {
  const { t } = useTranslation()
  const words = useWords()
  const due = nextDue(duty)
  return (
    <article className={`panel duty duty-${duty.status}`} data-duty={duty.id}>
      <div className="duty-head">
        <StatusMark status={duty.status} />
        <h3>
          <DutySubject duty={duty}>
            {words(duty.kindWords)} · {duty.placeName}
          </DutySubject>
        </h3>
        {due === null ? null : (
          <span className="duty-due">
            {t(`stage.${due.stage}`)} <Due at={due.at} now={now} />
          </span>
        )}
      </div>
      <p className="flat quiet small">
        {subjectOf(duty)} · {t('duty.opened')} <Moment at={duty.openedAt} />
        {showHolder === true ? (
          <>
            {' · '}
            <Link to="/duties" search={{ holder: duty.holder }}>
              {words(duty.holderWords)}
            </Link>
          </>
        ) : null}
      </p>
      <StageDots duty={duty} />
      <DutyNotes duty={duty} />
      <DutyActs duty={duty} />
    </article>
  )
}

function StageDots({ duty }: { duty: DutyView }) {
  const { t } = useTranslation()
  const shown = STAGES.filter((stage) => duty.stages[stage] !== undefined && duty.stages[stage].state !== 'none')
  if (shown.length === 0) return null
  return (
    <ul className="stages small">
      {shown.map((stage) => {
        const view = duty.stages[stage]
        if (view === undefined) return null
        return (
          <li key={stage} className={`stage stage-${view.state}`}>
            {t(`stage.${stage}`)} {view.doneAt === null ? null : <Moment at={view.doneAt} />}
            {view.state === 'late' || view.state === 'overdue' ? <StatusMark status="late" /> : null}
            {view.state === 'onTime' ? <StatusMark status="onTime" wordless /> : null}
          </li>
        )
      })}
    </ul>
  )
}

function DutyNotes({ duty }: { duty: DutyView }) {
  const { t } = useTranslation()
  const words = useWords()
  const { blockedBy, offeredTo, hardStopAt, escalatedTo } = duty
  return (
    <>
      {blockedBy === null ? null : (
        <p className="flat small blocked-note">
          <StatusMark status="blocked" />{' '}
          {t('duty.blockedBy', {
            what: words(blockedBy.words),
            who: words(blockedBy.chargedWords),
            since: clockTime(blockedBy.since),
          })}
        </p>
      )}
      {offeredTo === null ? null : (
        <p className="flat small quiet">
          {t('duty.offered', { to: offeredTo })}
          {hardStopAt === null ? null : (
            <>
              {' '}
              <Moment at={hardStopAt} />
            </>
          )}
        </p>
      )}
      {escalatedTo === null ? null : <p className="flat small quiet">{t('duty.escalated', { to: escalatedTo })}</p>}
    </>
  )
}

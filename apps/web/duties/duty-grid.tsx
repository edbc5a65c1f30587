import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { subjectOf } from '../shared/act.ts'
import { Due, Moment } from '../shared/due.tsx'
import type { DutyView } from '../shared/read-types.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { useWords } from '../shared/words.ts'
import { DutyActs } from './duty-acts.tsx'
import { DutySubject } from './duty-subject.tsx'
import { nextDue } from './next-due.ts'

/** The desk's form of a list of duties: dense rows, the same words, the same acts. */
export function DutyGrid({ duties, now }: { duties: readonly DutyView[]; now: string }) {
  const { t } = useTranslation()
  return (
    <section className="scroll-x panel" aria-label={t('duty.title')}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('duty.state')}</th>
            <th scope="col">{t('duty.what')}</th>
            <th scope="col">{t('duty.where')}</th>
            <th scope="col">{t('duty.until')}</th>
            <th scope="col">{t('duty.holder')}</th>
            <th scope="col">{t('duty.opened')}</th>
            <th scope="col">{t('status.blocked')}</th>
            <th scope="col">{t('board.act')}</th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <Row key={duty.id} duty={duty} now={now} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ duty, now }: { duty: DutyView; now: string }) {
  const { t } = useTranslation()
  const words = useWords()
  const due = nextDue(duty)
  return (
    <tr data-duty={duty.id}>
      <td>
        <StatusMark status={duty.status} />
      </td>
      <th scope="row">
        <DutySubject duty={duty}>
          {words(duty.kindWords)} <span className="quiet">{subjectOf(duty)}</span>
        </DutySubject>
      </th>
      <td>{duty.placeName}</td>
      <td className="nowrap">
        {due === null ? (
          ''
        ) : (
          <>
            <span className="quiet">{t(`stage.${due.stage}`)}</span> <Due at={due.at} now={now} />
          </>
        )}
      </td>
      <td>
        <Link to="/duties" search={{ holder: duty.holder }}>
          {words(duty.holderWords)}
        </Link>
      </td>
      <td>
        <Moment at={duty.openedAt} />
      </td>
      <td className="small">{duty.blockedBy === null ? '' : words(duty.blockedBy.words)}</td>
      <td className="compact">
        <DutyActs duty={duty} />
      </td>
    </tr>
  )
}

import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { studyDue } from '../clocks.ts'
import type { ConveneStudySession } from '../contract-sessions.ts'
import { refuseMoment } from '../moment.ts'
import { sessionFact, sessionStream, unitStream } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { SessionState } from '../session.ts'
import type { UnitState } from '../unit.ts'

type Reads = { session: SubjectState<SessionState>; unit: SubjectState<UnitState> }

function refuseList({ startsAt, endsAt, due, chair, recorder }: ConveneStudySession) {
  if (endsAt <= startsAt) return refuse('study-times-order', { startsAt, endsAt }, { field: 'endsAt' })
  const names = new Set(due)
  if (names.size < due.length) return refuse('study-member-twice', {}, { field: 'due' })
  if (!names.has(chair)) return refuse('study-lead-not-due', {}, { field: 'chair' })
  return names.has(recorder) ? undefined : refuse('study-lead-not-due', {}, { field: 'recorder' })
}

/** A session is planned: what, when, where, who is due. It is to be written up and locked on its day. */
export const conveneSession: Decision<ConveneStudySession, Reads, StudyRefusal> = {
  name: 'convene-study-session',
  right: 'study.keep',
  place: (_command, { unit }) => (unit.domain.status === 'none' ? null : unit.domain.place),
  bearers: (_command, { unit }) => (unit.domain.status === 'none' ? [] : [unit.domain.secretary]),
  streams: ({ session, unit }) => ({ session: sessionStream(session), unit: unitStream(unit) }),
  decide(command, states, context) {
    const { occurredAt, ...given } = command
    if (states.session.domain.status !== 'none')
      return refuse('study-session-exists', { session: given.session }, { field: 'session' })
    const unit = states.unit.domain
    if (unit.status === 'none') return refuse('study-unit-unknown', { unit: given.unit }, { field: 'unit' })
    const refused = refuseList(command) ?? refuseMoment(occurredAt, context, unit.assignedAt)
    if (refused) return refused
    const { campaign, place, secretary } = unit
    const lateAfterAt = studyDue(context, 'study.late', given.startsAt)
    const minutesDueAt = studyDue(context, 'study.minutes', given.startsAt)
    // A session that ends after midnight is still written up; its time then runs from its end.
    const dueAt = minutesDueAt > given.endsAt ? minutesDueAt : plusHours(given.endsAt, 1)
    const forgetAt = studyDue(context, 'study.retention', given.endsAt)
    const data = { ...given, campaign, place, secretary, lateAfterAt, minutesDueAt: dueAt, forgetAt }
    return accept([sessionFact('study-session-convened', data, unit, occurredAt)])
  },
}

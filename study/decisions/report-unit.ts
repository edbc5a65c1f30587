import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ReportStudyUnit } from '../contract.ts'
import { refuseMoment } from '../moment.ts'
import { sessionStream, studyFact, unitStream } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { KnownSession, SessionState } from '../session.ts'
import type { UnitState } from '../unit.ts'

type Reads = { unit: SubjectState<UnitState>; sessions: readonly SubjectState<SessionState>[] }

const isLockedOf = (state: SessionState, unit: string): state is KnownSession =>
  state.status === 'locked' && state.unit === unit

/** A unit reports with sessions that are locked; the form it reports is one that was held. */
export const reportUnit: Decision<ReportStudyUnit, Reads, StudyRefusal> = {
  name: 'report-study-unit',
  right: 'study.keep',
  place: (_command, { unit }) => (unit.domain.status === 'none' ? null : unit.domain.place),
  bearers: (_command, { unit }) => (unit.domain.status === 'none' ? [] : [unit.domain.secretary]),
  streams: ({ unit, sessions }) => ({ unit: unitStream(unit), sessions: [...new Set(sessions)].map(sessionStream) }),
  decide({ unit, form, sessions, occurredAt }, states, context) {
    const state = states.unit.domain
    if (state.status === 'none') return refuse('study-unit-unknown', { unit }, { field: 'unit' })
    if (state.status === 'reported') return refuse('study-unit-reported', { unit, at: state.reportedAt })
    const named = [...new Set(sessions)]
    const held = states.sessions.map(({ domain }) => domain).filter((session) => isLockedOf(session, unit))
    if (held.length < named.length) {
      const open = named.find((_id, i) => !isLockedOf(states.sessions[i]?.domain ?? { status: 'none' }, unit)) ?? ''
      return refuse('study-session-not-locked', { session: open }, { field: 'sessions' })
    }
    if (held.length < state.sessionsNeeded)
      return refuse(
        'study-too-few-sessions',
        { needed: state.sessionsNeeded, given: held.length },
        { field: 'sessions' },
      )
    if (!held.some(({ type }) => type === form)) return refuse('study-form-not-held', { form }, { field: 'form' })
    const moment = refuseMoment(occurredAt, context, state.assignedAt)
    if (moment) return moment
    const data = { unit, campaign: state.campaign, form, sessions: named }
    const where = { place: state.place, occurredAt }
    return accept([studyFact('study-unit-reported', data, [unitStream(unit)], where)])
  },
}

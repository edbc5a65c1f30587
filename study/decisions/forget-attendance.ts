import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ForgetStudyAttendance } from '../contract-sessions.ts'
import { makeUpStream } from '../make-up.ts'
import { refuseMoment } from '../moment.ts'
import { keepingSession, type SessionReads, sessionFact, studyFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'

/**
 * The time is over for which it is kept who attended. What is still owed by somebody then is let go with it; the
 * server destroys the session's key in the same act, after which no record of the ledger points to a person.
 */
export const forgetAttendance: Decision<ForgetStudyAttendance, SessionReads, StudyRefusal> = {
  name: 'forget-study-attendance',
  ...keepingSession,
  decide({ session, occurredAt }, states, context) {
    const state = states.session.domain
    if (state.status === 'none') return refuse('study-session-unknown', { session }, { field: 'session' })
    if (state.forgotten !== null) return refuse('study-forgotten', { at: state.forgotten.at })
    if (context.now < state.forgetAt) return refuse('study-kept-until', { forgetAt: state.forgetAt })
    const moment = refuseMoment(occurredAt, context, state.lastAt)
    if (moment) return moment
    const owed = Object.entries(state.roll).filter(([, line]) => line.makeUpDueAt !== null && line.madeUp === null)
    const lapsed = owed.map(
      ([member]): Fact =>
        studyFact('study-make-up-lapsed', { session, member }, [makeUpStream(session, member)], {
          place: state.place,
          occurredAt,
        }),
    )
    const forgotten: Fact = sessionFact('study-attendance-forgotten', { session }, state, occurredAt)
    return accept([forgotten, ...lapsed])
  },
}

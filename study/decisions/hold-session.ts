import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { HoldStudySession } from '../contract-sessions.ts'
import { keepingSession, openSession, type SessionReads, sessionFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'

/** The session is over; its door closes. When it was held stands beside when that was entered. */
export const holdSession: Decision<HoldStudySession, SessionReads, StudyRefusal> = {
  name: 'hold-study-session',
  ...keepingSession,
  decide(command, states, context) {
    const open = openSession(command, states, context, ['convened'])
    if (!open.ok) return open
    const { session, startedAt, occurredAt } = command
    if (startedAt >= occurredAt)
      return refuse('study-times-order', { startsAt: startedAt, endsAt: occurredAt }, { field: 'startedAt' })
    return accept([sessionFact('study-session-held', { session, startedAt }, open.value, occurredAt)])
  },
}

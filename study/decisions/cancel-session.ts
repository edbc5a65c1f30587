import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import type { CancelStudySession } from '../contract-sessions.ts'
import { keepingSession, openSession, type SessionReads, sessionFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'

export const cancelSession: Decision<CancelStudySession, SessionReads, StudyRefusal> = {
  name: 'cancel-study-session',
  ...keepingSession,
  decide(command, states, context) {
    const open = openSession(command, states, context, ['convened'])
    if (!open.ok) return open
    const { session, reason, occurredAt } = command
    return accept([sessionFact('study-session-cancelled', { session, reason }, open.value, occurredAt)])
  },
}

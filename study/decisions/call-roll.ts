import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { CallStudyRoll } from '../contract-sessions.ts'
import { keepingSession, openSession, type SessionReads, sessionFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'
import { isThere } from '../session.ts'

/** The secretary calls the roll. Who signed in by oneself is there; nobody else's word makes them absent. */
export const callRoll: Decision<CallStudyRoll, SessionReads, StudyRefusal> = {
  name: 'call-study-roll',
  ...keepingSession,
  decide(command, states, context) {
    const open = openSession(command, states, context)
    if (!open.ok) return open
    const { session, member, status, occurredAt } = command
    if (!open.value.due.includes(member)) return refuse('study-not-due', {}, { field: 'member' })
    const line = open.value.roll[member]
    if (line?.method === 'code' && !isThere(status))
      return refuse('study-signed-by-self', { at: line.at }, { field: 'status' })
    const data = { session, member, status, method: 'roll', reason: null } as const
    return accept([sessionFact('study-attendance-recorded', data, open.value, occurredAt)])
  },
}

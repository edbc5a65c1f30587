import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ExcuseFromStudy } from '../contract-sessions.ts'
import { keepingSession, openSession, type SessionReads, sessionFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'
import { isThere } from '../session.ts'

/** Leave, asked for before or at the session. It is no fault and no merit; the study is made up. */
export const excuseMember: Decision<ExcuseFromStudy, SessionReads, StudyRefusal> = {
  name: 'excuse-from-study',
  ...keepingSession,
  decide(command, states, context) {
    const open = openSession(command, states, context)
    if (!open.ok) return open
    const { session, member, reason, occurredAt } = command
    if (!open.value.due.includes(member)) return refuse('study-not-due', {}, { field: 'member' })
    const line = open.value.roll[member]
    if (line !== undefined && isThere(line.status) && line.method === 'code')
      return refuse('study-signed-by-self', { at: line.at }, { field: 'member' })
    const data = { session, member, status: 'excused', method: 'leave', reason } as const
    return accept([sessionFact('study-attendance-recorded', data, open.value, occurredAt)])
  },
}

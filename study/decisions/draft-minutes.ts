import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { DraftStudyMinutes } from '../contract-sessions.ts'
import { keepingSession, openSession, type SessionReads, sessionFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'

/** Minutes say what was studied and settled, from which documents, and who spoke to which item. */
export const draftMinutes: Decision<DraftStudyMinutes, SessionReads, StudyRefusal> = {
  name: 'draft-study-minutes',
  ...keepingSession,
  decide(command, states, context) {
    const open = openSession(command, states, context)
    if (!open.ok) return open
    const { occurredAt, ...data } = command
    const stranger = data.speakers.findIndex(({ member }) => !open.value.due.includes(member))
    if (stranger >= 0) return refuse('study-not-due', {}, { field: `speakers.${stranger}.member` })
    return accept([sessionFact('study-minutes-drafted', data, open.value, occurredAt)])
  },
}

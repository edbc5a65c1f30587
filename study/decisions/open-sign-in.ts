import type { Decision } from '#kernel/ledger/decision.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { OpenStudySignIn } from '../contract-sessions.ts'
import { keepingSession, openSession, type SessionReads, sessionFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'
import { SESSION_TYPES } from '../session-types.ts'

/** How long before its start a session may open its door. */
const OPENS_HOURS = 1

/** The door shows its code. What the codes are made from is kept apart: it is in no event. */
export const openSignIn: Decision<OpenStudySignIn, SessionReads, StudyRefusal> = {
  name: 'open-study-sign-in',
  ...keepingSession,
  decide(command, states, context) {
    const open = openSession(command, states, context, ['convened'])
    if (!open.ok) return open
    const { session, occurredAt } = command
    const { type, signInAt, startsAt } = open.value
    if (!SESSION_TYPES[type].together) return refuse('study-no-door')
    if (signInAt !== null) return refuse('study-sign-in-open', { at: signInAt })
    const from = plusHours(startsAt, -OPENS_HOURS)
    if (occurredAt < from) return refuse('study-sign-in-early', { from }, { field: 'occurredAt' })
    return accept([sessionFact('study-sign-in-opened', { session }, open.value, occurredAt)])
  },
}

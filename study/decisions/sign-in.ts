import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { CODE_SECONDS, isCodeValid } from '../code/rotating-code.ts'
import type { SignInToStudy } from '../contract-sessions.ts'
import { keepingSession, openSession, type SessionReads, sessionFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'
import { isThere, type KnownSession } from '../session.ts'

function refuseDoor(member: string | null, { status, signInAt, due, roll }: KnownSession) {
  if (signInAt === null || status !== 'convened') return refuse('study-sign-in-closed', { status })
  if (member === null || !due.includes(member)) return refuse('study-not-due')
  const line = roll[member]
  return line !== undefined && isThere(line.status) ? refuse('study-already-signed-in', { at: line.at }) : undefined
}

/**
 * A member signs in by oneself, with the code that the door shows at this moment: by the clock, not by the time the
 * sender states, so that no old code is good for an old time.
 */
export const signIn: Decision<SignInToStudy, SessionReads, StudyRefusal> = {
  name: 'sign-in-to-study',
  right: 'study.attend',
  place: keepingSession.place,
  streams: keepingSession.streams,
  decide(command, states, context) {
    const open = openSession(command, states, context)
    if (!open.ok) return open
    const { session, code, secret } = command
    const member = command.member ?? context.actor.person
    const refused = refuseDoor(member, open.value)
    if (refused) return refused
    if (member === null || secret === null || !isCodeValid(secret, code, context.now))
      return refuse('study-code-wrong', { seconds: CODE_SECONDS }, { field: 'code' })
    const status = context.now > open.value.lateAfterAt ? 'late' : 'present'
    const data = { session, member, status, method: 'code', reason: null } as const
    return accept([sessionFact('study-attendance-recorded', data, open.value, context.now)])
  },
}

import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { studyDue } from '../clocks.ts'
import type { LockStudySession } from '../contract-sessions.ts'
import { makeUpStream } from '../make-up.ts'
import { gapWords, minutesGaps } from '../minutes-gaps.ts'
import { keepingSession, openSession, type SessionReads, sessionFact, sessionStream, studyFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'
import { countsOf, type KnownSession } from '../session.ts'

/** Everybody who was away owes the study, excused or not. */
function makeUps(session: KnownSession, occurredAt: Instant, context: Context): Fact[] {
  const { unit, place, secretary: holder } = session
  const dueAt = studyDue(context, 'study.makeUp', occurredAt)
  return Object.entries(session.roll).flatMap(([member, { status }]) => {
    if (status !== 'excused' && status !== 'absent') return []
    const data = { session: session.session, member, unit, place, holder, because: status, dueAt }
    const streams = [makeUpStream(session.session, member), sessionStream(session.session)] as const
    return [studyFact('study-make-up-owed', data, streams, { place, occurredAt })]
  })
}

/** The chair's signature closes the minutes, on the same day and without a gap. */
export const lockSession: Decision<LockStudySession, SessionReads, StudyRefusal> = {
  name: 'lock-study-session',
  ...keepingSession,
  decide(command, states, context) {
    const open = openSession(command, states, context)
    if (!open.ok) return open
    const { session, signature, occurredAt } = command
    const known = open.value
    if (known.status !== 'held') return refuse('study-not-held', { session, status: known.status })
    const gaps = minutesGaps(known, signature)
    if (gaps.length > 0)
      return refuse('study-minutes-gaps', { gapsZh: gapWords(gaps, 'zh'), gapsEn: gapWords(gaps, 'en') })
    // By the clock that records it: a lock entered on another day is late, whatever time it states.
    const inTime = context.now <= known.minutesDueAt
    if (!inTime && command.lateReason === null)
      return refuse('study-late-reason-missing', { dueAt: known.minutesDueAt }, { field: 'lateReason' })
    const { due: _due, madeUp: _madeUp, ...counts } = countsOf(known)
    const lateReason = inTime ? null : command.lateReason
    const data = { session, ...counts, signature, inTime, lateReason }
    const locked: Fact = sessionFact('study-session-locked', data, known, occurredAt)
    return accept([locked, ...makeUps(known, occurredAt, context)])
  },
}

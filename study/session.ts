import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type {
  Member,
  SessionEvents,
  StudyAttendanceRecorded,
  StudyMadeUp,
  StudyMinutesDrafted,
  StudySessionConvened,
  StudySessionLocked,
} from './events.ts'
import type { Attendance } from './session-types.ts'

/** One member's line of the roll: how it stands, and how and when that came to be known. */
export interface RollLine extends Pick<StudyAttendanceRecorded, 'status' | 'method' | 'reason'> {
  readonly at: Instant
  readonly rec: Instant
  readonly makeUpDueAt: Instant | null
  readonly madeUp: { readonly at: Instant; readonly by: StudyMadeUp['by'] } | null
}
export type Counts = Readonly<Record<Attendance | 'due' | 'madeUp', number>>

interface Held {
  readonly startedAt: Instant
  readonly at: Instant
  readonly rec: Instant
}
interface Locked extends Pick<StudySessionLocked, 'inTime' | 'lateReason' | 'signature'> {
  readonly at: Instant
  readonly rec: Instant
}
export interface KnownSession extends StudySessionConvened {
  readonly status: 'convened' | 'held' | 'locked' | 'cancelled'
  readonly convenedAt: Instant
  readonly lastAt: Instant
  readonly signInAt: Instant | null
  readonly roll: Readonly<Record<Member, RollLine>>
  readonly held: Held | null
  readonly minutes: (StudyMinutesDrafted & { readonly at: Instant }) | null
  readonly commitments: number
  readonly locked: Locked | null
  /** Once who attended is forgotten, only how many did is left. */
  readonly forgotten: { readonly at: Instant; readonly counts: Counts; readonly speakers: number } | null
}
export type SessionState = { readonly status: 'none' } | KnownSession
type SessionEvent = RecordedIn<SessionEvents>

export function countsOf(session: KnownSession): Counts {
  if (session.forgotten !== null) return session.forgotten.counts
  const lines = Object.values(session.roll)
  const of = (status: Attendance) => lines.filter((line) => line.status === status).length
  const madeUp = lines.filter((line) => line.madeUp !== null).length
  const due = session.due.length
  return { due, madeUp, present: of('present'), late: of('late'), excused: of('excused'), absent: of('absent') }
}

export const isThere = (status: Attendance): boolean => status === 'present' || status === 'late'

const convened = (event: Extract<SessionEvent, { type: 'study-session-convened' }>): KnownSession => ({
  ...event.data,
  status: 'convened',
  convenedAt: event.occurredAt,
  lastAt: event.occurredAt,
  signInAt: null,
  roll: {},
  held: null,
  minutes: null,
  commitments: 0,
  locked: null,
  forgotten: null,
})

function changeLine(state: KnownSession, member: Member, change: Partial<RollLine>): KnownSession {
  const line = state.roll[member]
  return line === undefined ? state : { ...state, roll: { ...state.roll, [member]: { ...line, ...change } } }
}

function recorded(state: KnownSession, event: Extract<SessionEvent, { type: 'study-attendance-recorded' }>) {
  const { member, status, method, reason } = event.data
  const line = { status, method, reason, at: event.occurredAt, rec: event.recordedAt, makeUpDueAt: null, madeUp: null }
  return { ...state, roll: { ...state.roll, [member]: line } }
}

/**
 * Nobody's attendance is known any more: not on the roll, not as chair or recorder, not among the speakers. The lines
 * stay, empty, because a row once shown does not vanish; what they are called has no key.
 */
function forgotten(state: KnownSession, at: Instant): KnownSession {
  const speakers = state.minutes?.speakers.length ?? 0
  const minutes = state.minutes === null ? null : { ...state.minutes, speakers: [] }
  const kept = { at, counts: countsOf(state), speakers }
  return { ...state, roll: {}, chair: '', recorder: '', minutes, forgotten: kept }
}

function afterwards(state: KnownSession, event: SessionEvent): KnownSession {
  const { occurredAt: at, recordedAt: rec } = event
  switch (event.type) {
    case 'study-session-convened':
      return state
    case 'study-sign-in-opened':
      return { ...state, signInAt: at }
    case 'study-attendance-recorded':
      return recorded(state, event)
    case 'study-session-held': {
      const { startedAt } = event.data
      return { ...state, status: 'held', held: { startedAt, at, rec } }
    }
    case 'study-session-cancelled':
      return { ...state, status: 'cancelled' }
    case 'study-minutes-drafted':
      return { ...state, minutes: { ...event.data, at } }
    case 'study-session-locked': {
      const { inTime, lateReason, signature } = event.data
      return { ...state, status: 'locked', locked: { at, rec, inTime, lateReason, signature } }
    }
    case 'study-attendance-forgotten':
      return forgotten(state, at)
    case 'study-commitment-made':
      return { ...state, commitments: state.commitments + 1 }
    case 'study-make-up-owed':
      return changeLine(state, event.data.member, { makeUpDueAt: event.data.dueAt })
    case 'study-made-up':
      return changeLine(state, event.data.member, { madeUp: { at, by: event.data.by } })
    default:
      return exhaustive(event)
  }
}

export function evolveSession(state: SessionState, event: SessionEvent): SessionState {
  if (event.type === 'study-session-convened') return convened(event)
  return state.status === 'none' ? state : { ...afterwards(state, event), lastAt: event.occurredAt }
}

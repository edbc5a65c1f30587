import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type {
  AttendanceEvents,
  AttendanceVerified,
  PostingEndReason,
  VolunteerPosted,
  VolunteerSignedIn,
  VolunteerSignedOut,
} from './events.ts'

interface At {
  readonly lastAt: Instant
  readonly place: PlaceCode
}
type SignedIn = VolunteerSignedIn & { readonly signedInAt: Instant }
export type AttendanceState =
  | { readonly status: 'none' }
  | (VolunteerPosted & At & { readonly status: 'offered' | 'accepted' })
  | (VolunteerPosted & At & { readonly status: 'ended'; readonly reason: PostingEndReason })
  | (SignedIn & At & { readonly status: 'signed-in' })
  | (SignedIn & At & { readonly status: 'signed-out'; readonly out: VolunteerSignedOut })
  | (SignedIn &
      At & { readonly status: 'verified'; readonly out: VolunteerSignedOut; readonly verified: AttendanceVerified })
  | (SignedIn & At & { readonly status: 'disputed'; readonly dispute: string; readonly out: VolunteerSignedOut | null })
export type KnownAttendance = Exclude<AttendanceState, { status: 'none' }>
export const NO_ATTENDANCE: AttendanceState = { status: 'none' }

export function evolveAttendance(state: AttendanceState, event: RecordedIn<AttendanceEvents>): AttendanceState {
  const { occurredAt: lastAt, place } = event
  switch (event.type) {
    case 'volunteer-posted':
      return { ...event.data, lastAt, place, status: 'offered' }
    case 'volunteer-signed-in':
      return { ...event.data, lastAt, place, signedInAt: lastAt, status: 'signed-in' }
    case 'posting-answered':
      return state.status === 'offered' ? { ...state, lastAt, status: 'accepted' } : state
    case 'posting-ended': {
      if (state.status !== 'offered' && state.status !== 'accepted') return state
      return { ...state, lastAt, status: 'ended', reason: event.data.reason }
    }
    case 'volunteer-signed-out':
      return state.status === 'signed-in' ? { ...state, lastAt, status: 'signed-out', out: event.data } : state
    case 'attendance-verified': {
      if (state.status !== 'signed-out') return state
      return { ...state, lastAt, status: 'verified', verified: event.data }
    }
    case 'attendance-disputed': {
      if (state.status !== 'signed-out' && state.status !== 'signed-in') return state
      const out = state.status === 'signed-out' ? state.out : null
      return { ...state, lastAt, status: 'disputed', dispute: event.data.reason, out }
    }
    default:
      return exhaustive(event)
  }
}

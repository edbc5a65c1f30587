import type { RecordedIn } from '#kernel/ledger/event.ts'
import { type Instant, plusMinutes } from '#kernel/primitives/instant.ts'
import type { AttendanceEvents } from '../attendance/events.ts'
import { VOLUNTEER_RULES } from '../contract-rules.ts'
import type { SheetEvents } from '../sheets/events.ts'
import type { PeopleEvents, VolunteerEnrolled, VolunteerStoodDown } from './events.ts'

/** A stretch of service, planned or done, that another may not overlap. */
export interface Span {
  readonly id: string
  readonly from: Instant
  readonly to: Instant
}
interface Known extends VolunteerEnrolled {
  readonly spans: readonly Span[]
  /** Verified service on record: times and minutes. */
  readonly services: number
  readonly minutes: number
  readonly noShows: number
}
export type VolunteerState =
  | { readonly status: 'none' }
  | (Known & { readonly status: 'enrolled' })
  | (Known & { readonly status: 'stood-down'; readonly reason: VolunteerStoodDown['reason'] })
export type OnRegister = Exclude<VolunteerState, { status: 'none' }>
export const NO_VOLUNTEER: VolunteerState = { status: 'none' }

export type VolunteerStreamEvents = PeopleEvents & AttendanceEvents & SheetEvents

/** Spans of the last days only: what overlap and rest are told by. */
function remember(spans: readonly Span[], span: Span): readonly Span[] {
  const since = plusMinutes(span.from, -VOLUNTEER_RULES.rememberMinutes.value)
  return [...spans.filter(({ id, to }) => id !== span.id && to > since), span]
}
const forget = (state: OnRegister, id: string): OnRegister => ({
  ...state,
  spans: state.spans.filter((span) => span.id !== id),
})
const respan = (state: OnRegister, span: Span): OnRegister => ({ ...state, spans: remember(state.spans, span) })
const served = (state: OnRegister, services: number, minutes: number): OnRegister => ({
  ...state,
  services: state.services + services,
  minutes: state.minutes + minutes,
})

function worked(state: OnRegister, event: RecordedIn<AttendanceEvents & SheetEvents>): OnRegister {
  switch (event.type) {
    case 'volunteer-posted':
      return respan(state, { id: event.data.attendance, from: event.data.startsAt, to: event.data.endsAt })
    case 'volunteer-signed-in':
      return respan(state, { id: event.data.attendance, from: event.occurredAt, to: event.data.endsAt })
    case 'volunteer-signed-out':
      return respan(state, { id: event.data.attendance, from: event.data.signedInAt, to: event.data.outAt })
    case 'posting-ended':
      return {
        ...forget(state, event.data.attendance),
        noShows: state.noShows + (event.data.reason === 'no-show' ? 1 : 0),
      }
    case 'attendance-verified':
      return served(state, 1, event.data.minutes)
    case 'service-line-returned': {
      const { line, startedAt, endedAt, services, minutes } = event.data
      const counted = served(state, services, minutes)
      return startedAt === null || endedAt === null
        ? counted
        : respan(counted, { id: line, from: startedAt, to: endedAt })
    }
    default:
      return state
  }
}

export function evolveVolunteer(state: VolunteerState, event: RecordedIn<VolunteerStreamEvents>): VolunteerState {
  if (event.type === 'volunteer-enrolled') {
    const before = state.status === 'none' ? { spans: [], services: 0, minutes: 0, noShows: 0 } : state
    const { spans, services, minutes, noShows } = before
    return { ...event.data, status: 'enrolled', spans, services, minutes, noShows }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'volunteer-gate-passed': {
      const { person: _person, ...gate } = event.data
      return { ...state, gates: [...state.gates.filter((other) => other.gate !== gate.gate), gate] }
    }
    case 'volunteer-availability-changed':
      return { ...state, availability: event.data.availability }
    case 'volunteer-stood-down':
      return { ...state, status: 'stood-down', reason: event.data.reason }
    default:
      return worked(state, event)
  }
}

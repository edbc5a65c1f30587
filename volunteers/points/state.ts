import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import type { AttendanceEvents } from '../attendance/events.ts'
import type { PointsEvents, ServicePointOpened, ShiftPlanned } from './events.ts'

/** Somebody's presence that is not through yet: at work, or waiting to be verified. */
export interface OpenAttendance {
  readonly attendance: string
  readonly date: LocalDate
}
interface Day {
  readonly verified: number
  readonly minutes: number
}
export type PointState =
  | { readonly status: 'none' }
  | (ServicePointOpened & {
      readonly status: 'open' | 'closed'
      readonly present: readonly OpenAttendance[]
      readonly lockedThrough: LocalDate | null
      readonly days: Readonly<Record<string, Day>>
    })
export type KnownPoint = Exclude<PointState, { status: 'none' }>
export const NO_POINT: PointState = { status: 'none' }
export type PointStreamEvents = PointsEvents & AttendanceEvents

const without = (state: KnownPoint, attendance: string): KnownPoint => ({
  ...state,
  present: state.present.filter((open) => open.attendance !== attendance),
})

function verified(state: KnownPoint, attendance: string, date: LocalDate, minutes: number): KnownPoint {
  const before = state.days[date] ?? { verified: 0, minutes: 0 }
  const day = { verified: before.verified + 1, minutes: before.minutes + minutes }
  return { ...without(state, attendance), days: { ...state.days, [date]: day } }
}

export function evolvePoint(state: PointState, event: RecordedIn<PointStreamEvents>): PointState {
  if (event.type === 'service-point-opened')
    return { ...event.data, status: 'open', present: [], lockedThrough: null, days: {} }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'service-point-closed':
      return { ...state, status: 'closed' }
    case 'point-day-closed':
      return { ...state, lockedThrough: event.data.date, days: {} }
    case 'volunteer-signed-in': {
      const { attendance, date } = event.data
      return { ...state, present: [...without(state, attendance).present, { attendance, date }] }
    }
    case 'posting-ended':
    case 'attendance-disputed':
      return without(state, event.data.attendance)
    case 'attendance-verified':
      return verified(state, event.data.attendance, event.data.date, event.data.minutes)
    default:
      return state
  }
}

export type ShiftState =
  | { readonly status: 'none' }
  | (ShiftPlanned & {
      readonly status: 'planned' | 'cancelled'
      readonly expected: readonly string[]
      readonly arrived: readonly string[]
      readonly reportedShort: number | null
    })
export type KnownShift = Exclude<ShiftState, { status: 'none' }>
export const NO_SHIFT: ShiftState = { status: 'none' }
export type ShiftStreamEvents = PointsEvents & AttendanceEvents

const added = (list: readonly string[], one: string): readonly string[] => (list.includes(one) ? list : [...list, one])

export function evolveShift(state: ShiftState, event: RecordedIn<ShiftStreamEvents>): ShiftState {
  if (event.type === 'volunteer-shift-planned')
    return { ...event.data, status: 'planned', expected: [], arrived: [], reportedShort: null }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'volunteer-shift-cancelled':
      return { ...state, status: 'cancelled' }
    case 'volunteer-shift-short':
      return { ...state, reportedShort: event.data.missing }
    case 'volunteer-posted':
      return { ...state, expected: added(state.expected, event.data.attendance) }
    case 'posting-ended':
      return { ...state, expected: state.expected.filter((other) => other !== event.data.attendance) }
    case 'volunteer-signed-in': {
      const { attendance } = event.data
      return { ...state, expected: added(state.expected, attendance), arrived: added(state.arrived, attendance) }
    }
    default:
      return state
  }
}
export const missingOf = ({ needed, expected }: KnownShift): number => Math.max(0, needed - expected.length)

import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { type PlaceCode, type PostId, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { IncidentStatus, UnitStatus } from './contract.ts'
import type { PatrolShiftPlanned, ShiftEvents } from './events.ts'

/** How far one must-visit point is. */
export interface PointState {
  readonly point: string
  readonly minStayMinutes: number
  readonly minVisits: number
  readonly visits: number
  readonly scanned: number
  readonly missed: string | null
  readonly lastAt: Instant | null
}
interface Planned extends PatrolShiftPlanned {
  readonly place: PlaceCode
  readonly points: readonly PointState[]
  readonly lastAt: Instant
  readonly briefedAt: Instant | null
  readonly present: number
  readonly startedAt: Instant | null
  readonly odometerStartKm: number | null
  readonly odometerEndKm: number | null
  readonly unitStatus: UnitStatus | IncidentStatus | null
  readonly lights: boolean
  readonly statusAt: Instant
  readonly notes: string
  readonly defects: string
  readonly next: { readonly shift: string; readonly unit: PostId } | null
  readonly handedOverAt: Instant | null
  readonly endedAt: Instant | null
  readonly reason: string | null
}
export type ShiftStatus = 'planned' | 'briefed' | 'on-street' | 'handed-over' | 'closed' | 'cancelled'
export type ShiftState = { readonly status: 'none' } | (Planned & { readonly status: ShiftStatus })
export type KnownShift = Exclude<ShiftState, { status: 'none' }>
export type ShiftReads = { readonly shift: SubjectState<ShiftState> }

export const shiftStream = (shift: string): StreamId => streamId('patrol-shift', shift)
export const isOpenPoint = ({ visits, minVisits, missed }: PointState): boolean => missed === null && visits < minVisits
export const onIncident = ({ unitStatus }: KnownShift): boolean =>
  unitStatus === 'dispatched' || unitStatus === 'en-route' || unitStatus === 'on-scene'
/** What the code at a must-visit point says. */
export const pointCode = (beat: string, point: string): string => `${beat}/${point}`

function planned(event: Extract<RecordedIn<ShiftEvents>, { type: 'patrol-shift-planned' }>): ShiftState {
  const { data, place, occurredAt } = event
  const fresh = { visits: 0, scanned: 0, missed: null, lastAt: null }
  return {
    ...data,
    status: 'planned',
    place,
    points: data.mustVisit.map((point) => ({ ...point, ...fresh })),
    lastAt: occurredAt,
    briefedAt: null,
    present: 0,
    startedAt: null,
    odometerStartKm: null,
    odometerEndKm: null,
    unitStatus: null,
    lights: false,
    statusAt: occurredAt,
    notes: '',
    defects: '',
    next: null,
    handedOverAt: null,
    endedAt: null,
    reason: null,
  }
}

const changePoint = (state: KnownShift, id: string, change: (point: PointState) => PointState): KnownShift => ({
  ...state,
  points: state.points.map((point) => (point.point === id ? change(point) : point)),
})

/** A status that an incident's clock sets; one of a shift that is not on the street stays as it is. */
const nowIs = (state: KnownShift, unitStatus: KnownShift['unitStatus'], at: Instant): KnownShift =>
  state.status === 'on-street' ? { ...state, unitStatus, statusAt: at, lastAt: at } : state

export function evolveShift(state: ShiftState, event: RecordedIn<ShiftEvents>): ShiftState {
  if (event.type === 'patrol-shift-planned') return planned(event)
  if (state.status === 'none') return state
  const at = event.occurredAt
  switch (event.type) {
    case 'incident-dispatched':
      return nowIs(state, 'dispatched', at)
    case 'incident-departed':
      return nowIs(state, 'en-route', at)
    case 'unit-arrived':
      return nowIs(state, 'on-scene', at)
    case 'incident-fed-back':
    case 'incident-withdrawn':
      return nowIs(state, 'on-patrol', at)
    case 'point-visited': {
      const { point, by } = event.data
      const visited = changePoint({ ...state, lastAt: at }, point, (one) => ({
        ...one,
        visits: one.visits + 1,
        scanned: one.scanned + (by === 'scan' ? 1 : 0),
        lastAt: at,
      }))
      return visited
    }
    case 'point-missed':
      return changePoint({ ...state, lastAt: at }, event.data.point, (one) => ({ ...one, missed: event.data.reason }))
    default:
      return onWay(state, event)
  }
}

type WayEvent = Exclude<
  RecordedIn<ShiftEvents>,
  { type: `incident-${string}` | 'unit-arrived' | 'point-visited' | 'point-missed' | 'patrol-shift-planned' }
>

/** From the briefing to the end. */
function onWay(state: KnownShift, event: WayEvent): ShiftState {
  const at = event.occurredAt
  const now = { ...state, lastAt: at }
  switch (event.type) {
    case 'patrol-shift-briefed':
      return { ...now, status: 'briefed', briefedAt: at, present: event.data.present.length }
    case 'patrol-shift-started': {
      const { lights, odometerKm } = event.data
      const out = { unitStatus: 'on-patrol', statusAt: at, startedAt: at, odometerStartKm: odometerKm, lights } as const
      return { ...now, ...out, status: 'on-street' }
    }
    case 'patrol-status-set':
      return { ...now, unitStatus: event.data.status, lights: event.data.lights, statusAt: at }
    case 'patrol-handed-over': {
      const { next, to, odometerKm, notes, defects } = event.data
      const over = { odometerEndKm: odometerKm, notes, defects, handedOverAt: at, lights: false, unitStatus: null }
      if (next === null || to === null) return { ...now, ...over, status: 'closed', endedAt: at }
      return { ...now, ...over, status: 'handed-over', next: { shift: next, unit: to } }
    }
    case 'patrol-taken-over':
      return { ...now, status: 'closed', endedAt: at }
    case 'patrol-shift-cancelled':
      return { ...now, status: 'cancelled', endedAt: at, reason: event.data.reason }
    default:
      return exhaustive(event)
  }
}

import type { PersonId, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { MustVisitPoint } from '../beats/contract.ts'
import type { IncidentEvents } from '../incidents/events.ts'
import type { CancelPatrolShift, MissPoint, PlanPatrolShift, SetPatrolStatus } from './contract.ts'

/** Stream: `patrol-shift/<shift>`. */
export interface PatrolShiftPlanned {
  readonly shift: string
  readonly beat: string
  readonly unit: PostId
  readonly grade: number
  /** The plan's limit for whoever takes the beat over. */
  readonly takeOverMinutes: number
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly leader: PersonId
  readonly members: PlanPatrolShift['members']
  readonly car: string | null
  readonly issue: string | null
  readonly mustVisit: readonly Pick<MustVisitPoint, 'point' | 'minStayMinutes' | 'minVisits'>[]
}
export interface PatrolShiftBriefed {
  readonly shift: string
  readonly briefing: string
  readonly present: readonly PersonId[]
}
/** Opens `must-visit` where the beat has points, due at the shift's end. */
export interface PatrolShiftStarted {
  readonly shift: string
  readonly odometerKm: number | null
  readonly chargePercent: number | null
  readonly lights: boolean
  readonly unit: PostId
  readonly points: number
  readonly endsAt: Instant
}
export interface PatrolStatusSet {
  readonly shift: string
  readonly status: SetPatrolStatus['status']
  readonly lights: boolean
}
/** `left`: how many points still wait after this one. */
export interface PointVisited {
  readonly shift: string
  readonly point: string
  readonly by: 'scan' | 'hand'
  readonly stayMinutes: number
  readonly left: number
  readonly missed: number
}
export interface PointMissed {
  readonly shift: string
  readonly point: string
  readonly reason: MissPoint['reason']
  readonly left: number
}
/** `to`: the unit of the next shift, which owes the take-over by `takeOverDueAt`; null: the shift ends here. */
export interface PatrolHandedOver {
  readonly shift: string
  readonly next: string | null
  readonly to: PostId | null
  readonly takeOverDueAt: Instant | null
  readonly odometerKm: number | null
  readonly chargePercent: number | null
  readonly defects: string
  readonly notes: string
}
export interface PatrolTakenOver {
  readonly shift: string
  readonly next: string
}
export interface PatrolShiftCancelled {
  readonly shift: string
  readonly reason: CancelPatrolShift['reason']
}
export interface OwnShiftEvents {
  'patrol-shift-planned': PatrolShiftPlanned
  'patrol-shift-briefed': PatrolShiftBriefed
  'patrol-shift-started': PatrolShiftStarted
  'patrol-status-set': PatrolStatusSet
  'point-visited': PointVisited
  'point-missed': PointMissed
  'patrol-handed-over': PatrolHandedOver
  'patrol-taken-over': PatrolTakenOver
  'patrol-shift-cancelled': PatrolShiftCancelled
}
/** The clocks of an incident set the status of the shift that answers it. */
export type ShiftEvents = OwnShiftEvents &
  Pick<
    IncidentEvents,
    'incident-dispatched' | 'incident-departed' | 'unit-arrived' | 'incident-fed-back' | 'incident-withdrawn'
  >

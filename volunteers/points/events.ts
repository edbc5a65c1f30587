import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { Words } from '../contract-fields.ts'
import type { Scope, Skill, Task } from '../contract-kinds.ts'

/** Stream: `service-point/<id>`. */
export interface ServicePointOpened {
  readonly point: string
  readonly campaign: string
  readonly scope: Scope
  readonly name: Words
  readonly kind: 'sampling' | 'community' | 'supplies' | 'makeshift' | 'remote' | 'disinfection'
  /** The community it serves. */
  readonly community: PlaceCode
  readonly leader: PostId
  /** Who recruits for it: owes the missing hands. */
  readonly recruiter: PostId
}
export interface ServicePointClosed {
  readonly point: string
}
/** The day's service at a point is as it stands: nothing of that day is verified or corrected any more. */
export interface PointDayClosed {
  readonly point: string
  readonly date: LocalDate
  readonly verified: number
  readonly minutes: number
}
/** Stream: `volunteer-shift/<id>`. */
export interface ShiftPlanned {
  readonly shift: string
  readonly point: string
  readonly scope: Scope
  readonly task: Task
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly needed: number
  readonly skills: readonly Skill[]
  /** The sampling site of a test round that it serves: `<round>`; null for all else. */
  readonly round: string | null
  readonly recruiter: PostId
  readonly community: PlaceCode
}
export interface ShiftCancelled {
  readonly shift: string
}
/** The recruiter cannot fill it: by how many it is short. */
export interface ShiftShortReported {
  readonly shift: string
  readonly point: string
  readonly round: string | null
  readonly missing: number
}
export interface PointsEvents {
  'service-point-opened': ServicePointOpened
  'service-point-closed': ServicePointClosed
  'point-day-closed': PointDayClosed
  'volunteer-shift-planned': ShiftPlanned
  'volunteer-shift-cancelled': ShiftCancelled
  'volunteer-shift-short': ShiftShortReported
}

import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { Scope, Task } from '../contract-kinds.ts'

/**
 * Stream: `service-sheet/<id>`, a signed attendance sheet entered line by line. One line is one person's service, and
 * is taken back by itself.
 */
export interface ServiceLineReturned {
  readonly sheet: string
  readonly line: string
  readonly team: string
  readonly scope: Scope
  readonly point: string | null
  readonly person: PersonId
  readonly task: Task
  readonly date: LocalDate
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly services: number
  readonly minutes: number
  /** The second person who signed the sheet. */
  readonly verifier: PersonId
}
/** A unit's weekly return: one volunteer, how often and how long in that week. The register behind it is the unit's. */
export interface UnitLineReturned {
  readonly sheet: string
  readonly team: string
  readonly place: PlaceCode
  readonly person: PersonId
  readonly task: Task
  readonly from: LocalDate
  readonly to: LocalDate
  readonly services: number
  readonly minutes: number
}
export interface SheetEvents {
  'service-line-returned': ServiceLineReturned
  'unit-line-returned': UnitLineReturned
}

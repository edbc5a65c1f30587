import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { NeedKind } from './contract-kinds.ts'

/** Days of the week on which a need comes again, 1 is Monday; none after `until`. */
export interface Repeat {
  readonly weekdays: readonly number[]
  readonly until: Instant
}
/** Stream: `need/<id>`. Every clock is set here: `startDueAt` only where dispatch is measured, `acceptDueAt` only where a slot is. */
export interface NeedRequested {
  readonly need: string
  readonly kind: NeedKind
  readonly place: PlaceCode
  readonly person: PersonId | null
  readonly household: string | null
  readonly requestedBy: 'resident' | 'family' | 'community' | 'hotline'
  /** When the care itself is due: dialysis at ten o'clock. */
  readonly careAt: Instant | null
  readonly repeat: Repeat | null
  /** The need that this one repeats. */
  readonly after: string | null
  readonly urgent: boolean
  readonly acceptDueAt: Instant | null
  readonly startDueAt: Instant | null
  readonly dueAt: Instant
  readonly holder: PostId
}
export interface NeedAccepted {
  readonly need: string
  /** When the slot at the hospital is; null for what is brought to the door. */
  readonly slotAt: Instant | null
}
export interface NeedStarted {
  readonly need: string
  readonly vehicle: string | null
}
/** Left home for care in a closed loop: by which car, to where. Nobody is held back from care. */
export interface CareExitRecorded {
  readonly need: string
  readonly vehicle: string
  readonly destination: string
}
export interface CareReturnRecorded {
  readonly need: string
}
export interface NeedDelivered {
  readonly need: string
  /** What was signed or scanned at the door, or at the hospital's. */
  readonly receipt: string
}
export type NeedRefusedReason = 'declined-by-resident' | 'duplicate' | 'served-elsewhere' | 'not-a-need'
export interface NeedRefused {
  readonly need: string
  readonly reason: NeedRefusedReason
}
export type NeedFailedReason = 'nobody-home' | 'no-vehicle' | 'no-stock' | 'refused-by-facility' | 'no-access'
export interface NeedFailed {
  readonly need: string
  readonly reason: NeedFailedReason
}
export interface NeedEvents {
  'need-requested': NeedRequested
  'need-accepted': NeedAccepted
  'need-started': NeedStarted
  'care-exit-recorded': CareExitRecorded
  'care-return-recorded': CareReturnRecorded
  'need-delivered': NeedDelivered
  'need-refused': NeedRefused
  'need-failed': NeedFailed
}

import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { UnavailableReason, Words } from '../contract-kinds.ts'

/** Stream: `credit-branch/<id>`. */
export interface BranchOpened {
  readonly branch: string
  readonly names: Words
  readonly place: PlaceCode
  /** A loan above this is approved by the branch above. */
  readonly approvalLimitFen: number
  /** Null: the top one of the region. */
  readonly upper: string | null
}
export interface BranchEmptied {
  readonly branch: string
  readonly reason: UnavailableReason
  /** When its staff are expected back. */
  readonly expectedBackAt: Instant
}
export interface BranchStaffed {
  readonly branch: string
}
export interface BranchEvents {
  'branch-opened': BranchOpened
  'branch-emptied': BranchEmptied
  'branch-staffed': BranchStaffed
}

import type { PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReliefKind } from '../contract-kinds.ts'
import type { Concession } from '../contract-money.ts'

/** Stream: `credit-relief/<id>`. One relief given to one firm. */
export interface ReliefGranted {
  readonly relief: string
  readonly firm: string
  readonly loan: string | null
  readonly branch: string
  readonly kind: ReliefKind
  /** The raise, the fee, what is ceded, the principal renewed; null for a rate, whose saving is computed. */
  readonly amountFen: number | null
  readonly rate: Concession | null
  /** What the firm saves: the fee or profit itself, or principal × rate difference × days; null where it saves nothing by itself. */
  readonly savingFen: number | null
}
export interface ReliefEvents {
  'relief-granted': ReliefGranted
}
export type ReliefState =
  | { readonly status: 'none' }
  | (ReliefGranted & { readonly status: 'granted'; readonly at: Instant; readonly post: PostId })

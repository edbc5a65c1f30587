import type { CorrectionCheck } from './correction.ts'
import type { Decision } from './decision.ts'
import type { StreamKind } from './stream-kind.ts'

/** What a module gives to the composition root; its HTTP contract is in its `contract.ts`. */
export interface DomainModule {
  readonly name: string
  readonly kinds: readonly StreamKind[]
  readonly decisions: readonly Decision[]
  /** What a voided record may not break. */
  readonly corrections?: readonly CorrectionCheck[]
}

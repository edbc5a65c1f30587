import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { BranchEmptied, BranchEvents, BranchOpened } from './events.ts'

export type BranchState =
  | { readonly status: 'none' }
  | (BranchOpened & { readonly status: 'staffed'; readonly since: Instant })
  | (BranchOpened & { readonly status: 'empty'; readonly since: Instant } & Pick<
        BranchEmptied,
        'reason' | 'expectedBackAt'
      >)

export const NO_BRANCH: BranchState = { status: 'none' }

const opened = ({ branch, names, place, approvalLimitFen, upper }: BranchOpened): BranchOpened => ({
  branch,
  names,
  place,
  approvalLimitFen,
  upper,
})

export function evolveBranch(state: BranchState, event: RecordedIn<BranchEvents>): BranchState {
  const since = event.occurredAt
  switch (event.type) {
    case 'branch-opened':
      return { ...event.data, status: 'staffed', since }
    case 'branch-emptied': {
      const { reason, expectedBackAt } = event.data
      return state.status === 'none' ? state : { ...opened(state), status: 'empty', since, reason, expectedBackAt }
    }
    case 'branch-staffed':
      return state.status === 'none' ? state : { ...opened(state), status: 'staffed', since }
    default:
      return exhaustive(event)
  }
}

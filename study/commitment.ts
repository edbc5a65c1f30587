import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { CommitmentEvents, StudyCommitmentKept, StudyCommitmentMade } from './events.ts'
import type { CarryReason } from './session-types.ts'

interface Known extends StudyCommitmentMade {
  readonly madeAt: Instant
  /** As first promised; `dueAt` is as last carried. */
  readonly firstDueAt: Instant
  readonly carried: readonly { readonly at: Instant; readonly reason: CarryReason }[]
}
export type CommitmentState =
  | { readonly status: 'none' }
  | (Known & { readonly status: 'open' })
  | (Known & { readonly status: 'kept'; readonly keptAt: Instant; readonly proof: StudyCommitmentKept['proof'] })

export function evolveCommitment(state: CommitmentState, event: RecordedIn<CommitmentEvents>): CommitmentState {
  const at = event.occurredAt
  if (event.type === 'study-commitment-made')
    return { ...event.data, status: 'open', madeAt: at, firstDueAt: event.data.dueAt, carried: [] }
  if (state.status !== 'open') return state
  switch (event.type) {
    case 'study-commitment-kept':
      return { ...state, status: 'kept', keptAt: at, proof: event.data.proof }
    case 'study-commitment-carried': {
      const { reason, dueAt } = event.data
      return { ...state, dueAt, carried: [...state.carried, { at, reason }] }
    }
    default:
      return exhaustive(event)
  }
}

import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../moment.ts'
import type { BranchEvents } from './events.ts'
import type { BranchState } from './state.ts'

export type KnownBranch = Exclude<BranchState, { status: 'none' }>
export type BranchReads = { branch: SubjectState<BranchState> }
export const branchStream = ({ branch }: { readonly branch: string }): { branch: StreamId } => ({
  branch: streamId('credit-branch', branch),
})
export const placeOfBranch = (_command: unknown, { branch }: BranchReads): PlaceCode | null =>
  branch.domain.status === 'none' ? null : branch.domain.place

export const branchFact = <T extends keyof BranchEvents>(
  type: T,
  data: BranchEvents[T],
  place: PlaceCode,
  occurredAt: Instant,
): Fact<T, BranchEvents[T]> => ({ type, data, streams: [streamId('credit-branch', data.branch)], place, occurredAt })

/** The branch, when it exists and the act does not come before its last. */
export function knownBranch(
  { branch, occurredAt }: { readonly branch: string; readonly occurredAt: Instant },
  states: BranchReads,
  context: Context,
): Result<KnownBranch, 'no-such-branch' | 'occurred-in-future' | 'occurred-too-long-ago' | 'out-of-order'> {
  const state = states.branch.domain
  if (state.status === 'none') return refuse('no-such-branch', { branch }, { field: 'branch' })
  return refuseMoment(occurredAt, context, state.since) ?? accept(state)
}

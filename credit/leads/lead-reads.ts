import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { BranchState } from '../branches/state.ts'
import type { LeadState } from './lead.ts'

export type LeadReads = { lead: SubjectState<LeadState>; branch: SubjectState<BranchState> }
export const leadStreams = ({
  lead,
  branch,
}: {
  readonly lead: string
  readonly branch: string
}): {
  lead: StreamId
  branch: StreamId
} => ({ lead: streamId('credit-lead', lead), branch: streamId('credit-branch', branch) })
export const placeOfLead = (_command: unknown, { branch }: LeadReads): PlaceCode | null =>
  branch.domain.status === 'none' ? null : branch.domain.place

import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import { placeOfBranchId } from '../../posts.ts'
import { type BranchReads, branchFact, branchStream } from '../branch-reads.ts'
import type { OpenBranch } from '../contract.ts'

/** A branch comes on record with the place it answers for and what it may approve itself. */
export const openBranch: Decision<OpenBranch, BranchReads> = {
  name: 'open-branch',
  right: 'credit.lead',
  place: ({ place }) => place,
  streams: branchStream,
  decide({ occurredAt, ...data }, states, context) {
    const { branch, place } = data
    if (states.branch.domain.status !== 'none') return refuse('branch-exists', { branch }, { field: 'branch' })
    if (placeOfBranchId(branch) !== place)
      return refuse('branch-id-without-place', { branch, place }, { field: 'branch' })
    return refuseMoment(occurredAt, context) ?? accept([branchFact('branch-opened', data, place, occurredAt)])
  },
}

import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type BranchReads, branchFact, branchStream, knownBranch, placeOfBranch } from '../branch-reads.ts'
import type { DeclareBranchEmpty } from '../contract.ts'

/** Said by a desk over the branch: those who are missing cannot say it. */
export const declareBranchEmpty: Decision<DeclareBranchEmpty, BranchReads> = {
  name: 'declare-branch-empty',
  right: 'credit.lead',
  place: placeOfBranch,
  streams: branchStream,
  decide(command, states, context) {
    const known = knownBranch(command, states, context)
    if (!known.ok) return known
    const { occurredAt, ...data } = command
    const { branch, expectedBackAt } = data
    if (known.value.status === 'empty')
      return refuse('branch-already-empty', { branch, expectedBackAt: known.value.expectedBackAt })
    if (expectedBackAt <= occurredAt) return refuse('back-before-now', { expectedBackAt }, { field: 'expectedBackAt' })
    return accept([branchFact('branch-emptied', data, known.value.place, occurredAt)])
  },
}

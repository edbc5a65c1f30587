import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type BranchReads, branchFact, branchStream, knownBranch, placeOfBranch } from '../branch-reads.ts'
import type { DeclareBranchStaffed } from '../contract.ts'

/** From now on nothing more of this branch is delegated; what was delegated runs to its own end. */
export const declareBranchStaffed: Decision<DeclareBranchStaffed, BranchReads> = {
  name: 'declare-branch-staffed',
  right: 'credit.lead',
  place: placeOfBranch,
  streams: branchStream,
  decide(command, states, context) {
    const known = knownBranch(command, states, context)
    if (!known.ok) return known
    const { branch, occurredAt } = command
    if (known.value.status !== 'empty') return refuse('branch-not-empty', { branch })
    return accept([branchFact('branch-staffed', { branch }, known.value.place, occurredAt)])
  },
}

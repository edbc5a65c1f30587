import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { branchOfPost } from '../../posts.ts'
import type { ReceiveFile } from '../contract.ts'
import { knownLoan, type LoanReads, loanFact, loanStreams, placeOfLoan } from '../loan-reads.ts'

/** The branch whose loan it is signs for the file: that, and nothing else, discharges those who had it. */
export const receiveFile: Decision<ReceiveFile, LoanReads> = {
  name: 'receive-file',
  right: 'credit.work',
  place: placeOfLoan,
  streams: loanStreams,
  decide(command, states, context) {
    const known = knownLoan(command, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    const { homeBranch, receipt, occurredAt } = command
    if (!loan.fileAway || loan.fileReturnedAt !== null) return refuse('file-not-away', { loan: loan.loan })
    const { post } = context.actor
    if (branchOfPost(post) !== homeBranch) return refuse('file-received-by-home', { homeBranch, post })
    return accept([loanFact('file-returned', { loan: loan.loan, branch: homeBranch, receipt }, place, occurredAt)])
  },
}

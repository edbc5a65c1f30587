import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { FirmState } from '../../lists/firm.ts'
import { refuseMoment } from '../../moment.ts'
import type { RecordLoan } from '../contract.ts'
import { type LoanReads, loanFact, loanStreams, placeOfLoan } from '../loan-reads.ts'

type Reads = LoanReads & { firm: SubjectState<FirmState> }

/** Each day at or after the one before it; what has not come yet is null, and nothing comes after a null. */
function inOrder(values: readonly (string | null)[]): boolean {
  const known = values.filter((value) => value !== null)
  return values.slice(0, known.length).every((value) => value !== null) && known.join() === known.toSorted().join()
}
const fits = ({ amountFen, approvedFen, signedFen }: RecordLoan): boolean =>
  (approvedFen ?? 0) <= amountFen && (signedFen ?? 0) <= (approvedFen ?? 0)

/** A row of the bank's own books: its dates are its own, however far back; it was entered now. */
export const recordLoan: Decision<RecordLoan, Reads> = {
  name: 'record-loan',
  right: 'credit.lead',
  place: placeOfLoan,
  streams: (command) => ({ ...loanStreams(command), firm: streamId('credit-firm', command.firm) }),
  decide(command, states, context) {
    const { occurredAt, ...data } = command
    const { loan, firm, homeBranch } = data
    const branch = states.branch.domain
    if (branch.status === 'none') return refuse('no-such-branch', { branch: homeBranch }, { field: 'homeBranch' })
    if (states.loan.domain.status !== 'none') return refuse('loan-exists', { loan }, { field: 'loan' })
    if (states.firm.domain.status === 'none') return refuse('no-such-firm', { firm }, { field: 'firm' })
    if (!inOrder([data.appliedOn, data.approvedOn, data.signedOn])) return refuse('dates-out-of-order', {})
    if (!fits(command)) return refuse('amounts-out-of-order', {}, { field: 'signedFen' })
    return refuseMoment(occurredAt, context) ?? accept([loanFact('loan-recorded', data, branch.place, occurredAt)])
  },
}

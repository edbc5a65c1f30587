import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { applyForLoan } from './decisions/apply-for-loan.ts'
import { approveLoan } from './decisions/approve-loan.ts'
import { declineLoan } from './decisions/decline-loan.ts'
import { delegateStep } from './decisions/delegate-step.ts'
import { doLoanStep } from './decisions/do-loan-step.ts'
import { endDelegation } from './decisions/end-delegation.ts'
import { makeGoodStep } from './decisions/make-good-step.ts'
import { preparePayment } from './decisions/prepare-payment.ts'
import { receiveFile } from './decisions/receive-file.ts'
import { recordDraw } from './decisions/record-draw.ts'
import { recordLoan } from './decisions/record-loan.ts'
import { releasePayment } from './decisions/release-payment.ts'
import { signContract } from './decisions/sign-contract.ts'
import { waiveStep } from './decisions/waive-step.ts'
import { withdrawLoan } from './decisions/withdraw-loan.ts'
import { LOAN_DUTIES } from './duties.ts'
import type { LoanEvents } from './events.ts'
import { evolveLoan, type LoanState, NO_LOAN } from './state.ts'
import { LOAN_TABLES, loanRows } from './views/loans.view.ts'
import { STEP_TABLES, stepRows } from './views/steps.view.ts'

export const LOAN_KIND: StreamKind<LoanState, LoanEvents> = {
  kind: 'credit-loan',
  events: [
    'loan-applied',
    'loan-step-done',
    'loan-approved',
    'contract-signed',
    'payment-prepared',
    'payment-released',
    'loan-declined',
    'loan-withdrawn',
    'step-waived',
    'step-made-good',
    'step-delegated',
    'delegation-ended',
    'file-returned',
    'loan-recorded',
    'draw-recorded',
  ],
  initial: NO_LOAN,
  evolve: evolveLoan,
  duties: LOAN_DUTIES,
  tables: [...LOAN_TABLES, ...STEP_TABLES],
  rows: (state) => [...loanRows(state), ...stepRows(state)],
  counts: () => [],
}
export const LOAN_KINDS: readonly StreamKind[] = [anyKind(LOAN_KIND)]
export const LOAN_DECISIONS = [
  anyDecision(applyForLoan),
  anyDecision(doLoanStep),
  anyDecision(approveLoan),
  anyDecision(declineLoan),
  anyDecision(withdrawLoan),
  anyDecision(signContract),
  anyDecision(preparePayment),
  anyDecision(releasePayment),
  anyDecision(waiveStep),
  anyDecision(makeGoodStep),
  anyDecision(delegateStep),
  anyDecision(endDelegation),
  anyDecision(receiveFile),
  anyDecision(recordLoan),
  anyDecision(recordDraw),
]

import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { EndDelegation } from '../contract.ts'
import { dutyMoved } from '../duty-moved.ts'
import { type LoanReads, loanFact, loanStreams, placeOfLoan, underway } from '../loan-reads.ts'
import { ownPost } from '../who-may.ts'

/** Taken back, or run out: the step is its own branch's again. What has run out holds no right even before this is said. */
export const endDelegation: Decision<EndDelegation, LoanReads> = {
  name: 'end-delegation',
  right: 'credit.lead',
  place: placeOfLoan,
  streams: loanStreams,
  decide(command, states, context) {
    const known = underway(command, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    const { step, occurredAt } = command
    const lent = loan.delegations.findLast((one) => one.step === step && one.ended === null)
    if (lent === undefined) return refuse('nothing-delegated', { step }, { field: 'step' })
    const expired = context.now >= lent.expiresAt
    if (!expired && context.actor.person === null)
      return refuse('delegation-not-over', { step, expiresAt: lent.expiresAt })
    const to = ownPost(loan, step)
    const data = { loan: loan.loan, step, to, reason: expired ? ('expired' as const) : ('withdrawn' as const) }
    return accept([
      loanFact('delegation-ended', data, place, occurredAt),
      ...dutyMoved(loan, states.loan.duties, step, to, place, occurredAt),
    ])
  },
}

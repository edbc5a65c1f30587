import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { DeliverNeed, NeedsRefusal } from '../contract.ts'
import { type EndingReads, endingStreams } from '../ending-need.ts'
import { needFact, openNeed, servingNeed } from '../need-reads.ts'
import { nextNeed } from '../next-need.ts'

/** Done at the door, or at the hospital's: only a receipt says so. */
export const deliverNeed: Decision<DeliverNeed, EndingReads, NeedsRefusal> = {
  name: 'deliver-need',
  ...servingNeed,
  streams: endingStreams,
  decide(command, states, context) {
    const open = openNeed(command, states, context)
    if (!open.ok) return open
    const { need, receipt, occurredAt } = command
    const { status, place } = open.value
    if (status !== 'underway') return refuse('need-not-started', { need, status })
    if (receipt === '') return refuse('receipt-missing', {}, { field: 'receipt' })
    return accept([
      needFact('need-delivered', { need, receipt }, place, occurredAt),
      ...nextNeed(open.value, states.next.domain, occurredAt, context),
    ])
  },
}

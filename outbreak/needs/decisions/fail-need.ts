import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import type { FailNeed, NeedsRefusal } from '../contract.ts'
import { type EndingReads, endingStreams } from '../ending-need.ts'
import { needFact, openNeed, servingNeed } from '../need-reads.ts'
import { nextNeed } from '../next-need.ts'

/** It could not be done: said with its cause, so that the cause can be answered for. */
export const failNeed: Decision<FailNeed, EndingReads, NeedsRefusal> = {
  name: 'fail-need',
  ...servingNeed,
  streams: endingStreams,
  decide(command, states, context) {
    const open = openNeed(command, states, context)
    if (!open.ok) return open
    const { need, reason, occurredAt } = command
    return accept([
      needFact('need-failed', { need, reason }, open.value.place, occurredAt),
      ...nextNeed(open.value, states.next.domain, occurredAt, context),
    ])
  },
}

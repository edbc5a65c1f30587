import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { NeedsRefusal, RefuseNeed } from '../contract.ts'
import { NEED_RULES } from '../contract-kinds.ts'
import { type EndingReads, endingStreams } from '../ending-need.ts'
import { needFact, openNeed, servingNeed } from '../need-reads.ts'
import { nextNeed } from '../next-need.ts'

/** Closed without being served. Care for which one may leave home is not refused as "no need". */
export const refuseNeed: Decision<RefuseNeed, EndingReads, NeedsRefusal> = {
  name: 'refuse-need',
  ...servingNeed,
  streams: endingStreams,
  decide(command, states, context) {
    const open = openNeed(command, states, context)
    if (!open.ok) return open
    const { need, reason, occurredAt } = command
    const { kind, place } = open.value
    if (NEED_RULES[kind].leavesHome && reason === 'not-a-need')
      return refuse('care-not-refusable', { kind, reason }, { field: 'reason' })
    return accept([
      needFact('need-refused', { need, reason }, place, occurredAt),
      ...nextNeed(open.value, states.next.domain, occurredAt, context),
    ])
  },
}

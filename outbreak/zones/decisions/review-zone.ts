import type { Decision } from '#kernel/ledger/decision.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept } from '#kernel/primitives/result.ts'
import type { ReviewZone, ZonesRefusal } from '../contract.ts'
import { exitFacts } from '../exit-facts.ts'
import { standingOrder, type ZoneReads, zoneFact, zonePlace, zoneStream } from '../zone-reads.ts'

/** Whether the order is still needed, in whole or part, and whether its exits are open. The next is due by the order's own interval. */
export const reviewZone: Decision<ReviewZone, ZoneReads, ZonesRefusal> = {
  name: 'review-zone',
  right: 'zone.review',
  place: zonePlace,
  streams: zoneStream,
  decide(command, states, context) {
    const standing = standingOrder(command, states, context)
    if (!standing.ok) return standing
    const { occurredAt, ...data } = command
    const nextReviewDueAt = plusHours(occurredAt, standing.value.order.reviewEveryHours)
    return accept([
      zoneFact('zone-reviewed', { ...data, nextReviewDueAt }, occurredAt),
      ...exitFacts(standing.value, [''], data.exitsOpen, occurredAt, context),
    ])
  },
}

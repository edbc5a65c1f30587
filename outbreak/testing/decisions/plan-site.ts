import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PlanSite } from '../contract-roster.ts'
import type { TestingRefusal } from '../refusals.ts'
import { openRoundOf, type RoundReads, roundStream } from '../round-reads.ts'
import { siteStream } from '../site-state.ts'
import { testingFact } from '../tube-reads.ts'

function refuseSlots({ site, slots }: PlanSite) {
  const wrong = slots.find(({ from, to }) => to <= from)
  return wrong && refuse('slot-ends-before-start', { site, from: wrong.from, to: wrong.to }, { field: 'slots' })
}

/** A site with its staff, its tubes and whom it calls when; planned again, the later plan stands. */
export const planSite: Decision<PlanSite, RoundReads, TestingRefusal> = {
  name: 'plan-site',
  right: 'round.run',
  place: ({ place }) => place,
  streams: roundStream,
  decide(command, states, context) {
    const open = openRoundOf(command, states, context)
    if (!open.ok) return open
    const refused = refuseSlots(command)
    if (refused) return refused
    const { place, occurredAt, ...plan } = command
    const streams = [siteStream(plan.round, plan.site)] as const
    return accept([testingFact('site-planned', plan, streams, { place, occurredAt })])
  },
}

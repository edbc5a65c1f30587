import type { Decision } from '#kernel/ledger/decision.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import { type PlanReads, planStream, rulesOf } from '../../plan/state.ts'
import type { IssueKit } from '../contract.ts'
import type { KitEvents } from '../events.ts'
import { type BatchReads, batchStream, type IssueReads, issueStream } from '../state.ts'

/** From the batch to one unit; a batch goes to many, each by a record of its own. */
export const issueKit: Decision<IssueKit, BatchReads & IssueReads & PlanReads, PatrolRefusal> = {
  name: 'issue-kit',
  right: 'patrol.lead',
  place: ({ place }) => place,
  streams: ({ issue, batch, place }) => ({
    issue: issueStream(issue),
    batch: batchStream(batch),
    plan: planStream(place),
  }),
  decide({ issue, batch, unit, place, quantity, occurredAt }, states, context) {
    const of = states.batch.domain
    if (of === null) return refuse('no-such-kit-batch', { batch }, { field: 'batch' })
    const moment = inOrder(occurredAt, context, of.at)
    if (!moment.ok) return moment
    if (states.issue.domain.status !== 'none') return refuse('kit-issue-exists', { issue }, { field: 'issue' })
    const left = of.quantity - of.issued
    if (quantity > left) return refuse('batch-too-small', { batch, left, quantity }, { field: 'quantity' })
    const rules = rulesOf(states, place)
    if (!rules.ok) return rules
    const { countHours, settleHours } = rules.value
    const countDueAt = plusHours(occurredAt, countHours)
    const data = { issue, batch, item: of.item, unit, issuer: context.actor.post, quantity, countDueAt, settleHours }
    const streams = [issueStream(issue), batchStream(batch)] as const
    return accept([factOf<KitEvents>()('kit-issued', data, { streams, place, occurredAt })])
  },
}

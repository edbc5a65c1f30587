import type { Decision } from '#kernel/ledger/decision.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import type { CountKit } from '../contract.ts'
import type { KitEvents } from '../events.ts'
import { type IssueReads, issueStream } from '../state.ts'

/** The receiving unit's own count, once. What it says is what it answers for, not what the paper says. */
export const countKit: Decision<CountKit, IssueReads, PatrolRefusal> = {
  name: 'count-kit',
  right: 'patrol.serve',
  place: (_command, { issue }) => (issue.domain.status === 'none' ? null : issue.domain.place),
  bearers: (_command, { issue }) => (issue.domain.status === 'none' ? [] : [issue.domain.unit]),
  streams: ({ issue }) => ({ issue: issueStream(issue) }),
  decide({ issue, counted, defective, receiver, note, occurredAt }, states, context) {
    const state = states.issue.domain
    if (state.status === 'none') return refuse('no-such-kit-issue', { issue }, { field: 'issue' })
    const moment = inOrder(occurredAt, context, state.lastAt)
    if (!moment.ok) return moment
    const { unit, issuer, quantity, place } = state
    if (context.actor.post !== unit) return refuse('not-your-issue', { issue, unit })
    if (state.status !== 'issued') return refuse('already-counted', { issue, counted: state.count.counted })
    if (defective > counted) return refuse('more-defects-than-counted', { counted, defective }, { field: 'defective' })
    const agrees = counted === quantity && defective === 0
    const settleDueAt = plusHours(occurredAt, state.settleHours)
    const data = { issue, counted, defective, receiver, note, agrees, issuer, settleDueAt }
    return accept([factOf<KitEvents>()('kit-counted', data, { streams: [issueStream(issue)], place, occurredAt })])
  },
}

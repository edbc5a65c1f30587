import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import type { SettleDifference } from '../contract.ts'
import type { KitEvents } from '../events.ts'
import { type IssueReads, issueStream } from '../state.ts'

/** Two sides to a difference: the unit has counted, the issuer settles. */
export const settleDifference: Decision<SettleDifference, IssueReads, PatrolRefusal> = {
  name: 'settle-difference',
  right: 'patrol.lead',
  place: (_command, { issue }) => (issue.domain.status === 'none' ? null : issue.domain.place),
  streams: ({ issue }) => ({ issue: issueStream(issue) }),
  decide({ occurredAt, ...data }, states, context) {
    const { issue } = data
    const state = states.issue.domain
    if (state.status === 'none') return refuse('no-such-kit-issue', { issue }, { field: 'issue' })
    const moment = inOrder(occurredAt, context, state.lastAt)
    if (!moment.ok) return moment
    if (state.status !== 'differs') return refuse('nothing-to-settle', { issue, status: state.status })
    const { post } = context.actor
    if (post === state.unit) return refuse('own-count-settled', { post })
    const at = { streams: [issueStream(issue)], place: state.place, occurredAt } as const
    return accept([factOf<KitEvents>()('difference-settled', data, at)])
  },
}

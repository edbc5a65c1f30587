import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import type { HandOutItem } from '../contract.ts'
import type { KitEvents } from '../events.ts'
import { acceptedOf, type IssueReads, type ItemReads, issueStream, itemStream } from '../state.ts'

/** From the unit to one person: only of what the unit has counted and accepted, and no more than that. */
export const handOutItem: Decision<HandOutItem, ItemReads & IssueReads, PatrolRefusal> = {
  name: 'hand-out-item',
  right: 'patrol.serve',
  place: (_command, { issue }) => (issue.domain.status === 'none' ? null : issue.domain.place),
  streams: ({ item, issue }) => ({ item: itemStream(item), issue: issueStream(issue) }),
  decide({ item, issue, person, secondSigner, occurredAt }, states, context) {
    const from = states.issue.domain
    if (from.status === 'none') return refuse('no-such-kit-issue', { issue }, { field: 'issue' })
    const moment = inOrder(occurredAt, context, from.lastAt)
    if (!moment.ok) return moment
    if (from.status === 'issued') return refuse('issue-not-counted', { issue })
    const known = states.item.domain
    if (known.status === 'in-use') return refuse('item-in-use', { item, person: known.person }, { field: 'item' })
    const accepted = acceptedOf(from)
    if (from.inUse >= accepted) return refuse('all-handed-out', { issue, accepted })
    if (from.item === 'weapon' && (secondSigner === null || secondSigner === person))
      return refuse('two-signers-needed', {}, { field: 'secondSigner' })
    const data = { item, issue, kind: from.item, unit: from.unit, person, secondSigner }
    const streams = [itemStream(item), issueStream(issue)] as const
    return accept([factOf<KitEvents>()('item-handed-out', data, { streams, place: from.place, occurredAt })])
  },
}

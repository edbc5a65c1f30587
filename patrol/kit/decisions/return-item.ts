import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import type { InspectItem, ReturnItem } from '../contract.ts'
import type { KitEvents } from '../events.ts'
import { type ItemReads, issueStream, itemStream } from '../state.ts'

const ON_ITEM = {
  right: 'patrol.serve',
  place: (_command: unknown, { item }: ItemReads) => (item.domain.status === 'none' ? null : item.domain.place),
  streams: ({ item }: { readonly item: string }) => ({ item: itemStream(item) }),
} as const

/** Looked over where it is; a car's defects are found before the shift, not during it. */
export const inspectItem: Decision<InspectItem, ItemReads, PatrolRefusal> = {
  name: 'inspect-item',
  ...ON_ITEM,
  decide({ occurredAt, ...data }, states, context) {
    const { item } = data
    const known = states.item.domain
    if (known.status !== 'in-use') return refuse('item-not-in-use', { item, status: known.status }, { field: 'item' })
    const moment = inOrder(occurredAt, context, known.lastAt)
    if (!moment.ok) return moment
    const at = { streams: [itemStream(item)], place: known.place, occurredAt } as const
    return accept([factOf<KitEvents>()('item-inspected', data, at)])
  },
}

/** Back to the unit, or lost: either way the person no longer holds it, and the unit's count says so. */
export const returnItem: Decision<ReturnItem, ItemReads, PatrolRefusal> = {
  name: 'return-item',
  ...ON_ITEM,
  decide({ item, condition, occurredAt }, states, context) {
    const known = states.item.domain
    if (known.status !== 'in-use') return refuse('item-not-in-use', { item, status: known.status }, { field: 'item' })
    const moment = inOrder(occurredAt, context, known.lastAt)
    if (!moment.ok) return moment
    const { issue, place } = known
    const streams = [itemStream(item), issueStream(issue)] as const
    return accept([factOf<KitEvents>()('item-returned', { item, issue, condition }, { streams, place, occurredAt })])
  },
}

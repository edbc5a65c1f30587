import type { CommandStep } from '../../scenario.ts'
import { type Minute, minuteAt } from '../time.ts'

export interface KnownOrder {
  readonly place: string
  readonly orderedAt: Minute
  readonly households: number
  readonly residents: number
  expiresAt: Minute
  endedAt: Minute | null
}

interface Row {
  readonly place: string
  readonly occurredAt: string
  readonly expiresAt: string
  readonly approvals: readonly unknown[]
  readonly households: number
  readonly residents: number
}

/** Two orders are tried and refused: one lacks its approval, one is over a unit that the pack no longer draws. */
const isRefused = ({ place, approvals }: Row, at: string): boolean =>
  approvals.length === 0 || (at >= '2022-11-10T16:00' && place.split('-').length === 2)

export function readZoneStep(
  book: { readonly orders: KnownOrder[] },
  standing: Map<string, KnownOrder>,
  { command, payloads, at }: CommandStep,
): void {
  if (!['order-zone', 'extend-zone', 'lift-zone', 'lapse-zone'].includes(command)) return
  for (const row of payloads as readonly Row[]) {
    if (command === 'order-zone') {
      if (isRefused(row, at)) continue
      const { place, households, residents } = row
      const order: KnownOrder = {
        place,
        orderedAt: minuteAt(row.occurredAt),
        households,
        residents,
        expiresAt: minuteAt(row.expiresAt),
        endedAt: null,
      }
      standing.set(place, order)
      book.orders.push(order)
      continue
    }
    const order = standing.get(row.place)
    if (order === undefined) continue
    if (command === 'extend-zone') order.expiresAt = minuteAt(row.expiresAt)
    else {
      order.endedAt = minuteAt(row.occurredAt)
      standing.delete(row.place)
    }
  }
}

/** In force at a moment, with an hour to spare at both ends. */
export const standsAt = (order: KnownOrder, at: Minute): boolean =>
  order.orderedAt + 60 < at && order.expiresAt > at + 60 && (order.endedAt === null || order.endedAt > at + 60)

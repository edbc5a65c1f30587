import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../moment.ts'
import type { ZonesRefusal } from './contract.ts'
import type { ZoneEvents } from './events.ts'
import type { ZoneInForce, ZoneState } from './state.ts'

export type ZoneReads = { zone: SubjectState<ZoneState> }

export const zoneStream = ({ place }: { readonly place: PlaceCode }): { zone: StreamId } => ({
  zone: streamId('zone', place),
})
export const zonePlace = ({ place }: { readonly place: PlaceCode }): PlaceCode => place

export const zoneFact = <T extends keyof ZoneEvents>(
  type: T,
  data: ZoneEvents[T],
  occurredAt: Instant,
): Fact<T, ZoneEvents[T]> => ({
  type,
  data,
  streams: [streamId('zone', data.place)],
  place: data.place,
  occurredAt,
})

/** The order standing over the place, the act not being before the step already recorded. */
export function orderInForce(
  { place, occurredAt }: { readonly place: PlaceCode; readonly occurredAt: Instant },
  { zone }: ZoneReads,
  context: Context,
): Result<ZoneInForce, ZonesRefusal> {
  const state = zone.domain
  if (state.status === 'none') return refuse('zone-unknown', { place }, { field: 'place' })
  if (state.status !== 'inForce') return refuse('zone-not-in-force', { place, status: state.status })
  return refuseMoment(occurredAt, context, state.lastStepAt) ?? accept(state)
}

/** As above, and not run out at that moment: an order that has expired is not reviewed, extended or lifted. */
export function standingOrder(
  command: { readonly place: PlaceCode; readonly occurredAt: Instant },
  states: ZoneReads,
  context: Context,
): Result<ZoneInForce, ZonesRefusal> {
  const found = orderInForce(command, states, context)
  if (!found.ok) return found
  const { expiresAt } = found.value.order
  if (command.occurredAt < expiresAt) return found
  return refuse('zone-expired', { place: command.place, expiresAt })
}

/** The lapse that nobody recorded, when an order has run out by `at`; to go before whatever opens a new episode. */
export function unrecordedLapse(state: ZoneState, at: Instant): readonly Fact[] {
  if (state.status !== 'inForce' || at < state.order.expiresAt) return []
  const { place, order } = state
  return [zoneFact('zone-lapsed', { place, expiredAt: order.expiresAt }, order.expiresAt)]
}

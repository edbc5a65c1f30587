import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { LapseZone, ZonesRefusal } from '../contract.ts'
import { orderInForce, unrecordedLapse, type ZoneReads, zonePlace, zoneStream } from '../zone-reads.ts'

/** By the clock. The lapse is dated to the expiry itself, however late the clock ran: residents have been free since. */
export const lapseZone: Decision<LapseZone, ZoneReads, ZonesRefusal> = {
  name: 'lapse-zone',
  right: 'zone.order',
  place: zonePlace,
  streams: zoneStream,
  decide(command, states, context) {
    const found = orderInForce(command, states, context)
    if (!found.ok) return found
    const { place, occurredAt } = command
    const lapse = unrecordedLapse(states.zone.domain, occurredAt)
    const { expiresAt } = found.value.order
    return lapse.length === 0 ? refuse('zone-not-expired', { place, expiresAt, occurredAt }) : accept(lapse)
  },
}

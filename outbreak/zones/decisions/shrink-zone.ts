import type { Decision } from '#kernel/ledger/decision.ts'
import { refuse } from '#kernel/primitives/result.ts'
import { carve, type PartReads, partStreams } from '../carve.ts'
import type { ShrinkZone, ZonesRefusal } from '../contract.ts'
import { standingOrder, type ZoneReads, zonePlace, zoneStream } from '../zone-reads.ts'

/** After a review: only these parts stay under order, with a reason; everybody else is free at once. */
export const shrinkZone: Decision<ShrinkZone, ZoneReads & PartReads, ZonesRefusal> = {
  name: 'shrink-zone',
  right: 'zone.order',
  place: zonePlace,
  streams: (command) => ({ ...zoneStream(command), ...partStreams(command.keep) }),
  decide(command, states, context) {
    const standing = standingOrder(command, states, context)
    if (!standing.ok) return standing
    if (command.reason === '') return refuse('reason-missing', {}, { field: 'reason' })
    return carve({ ...command, how: 'shrink', parts: command.keep }, standing.value, states, context)
  },
}

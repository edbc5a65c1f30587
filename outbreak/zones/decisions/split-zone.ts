import type { Decision } from '#kernel/ledger/decision.ts'
import { refuse } from '#kernel/primitives/result.ts'
import { carve, type PartReads, partStreams } from '../carve.ts'
import type { SplitZone, ZonesRefusal } from '../contract.ts'
import { standingOrder, type ZoneReads, zonePlace, zoneStream } from '../zone-reads.ts'

/** One order becomes one for each part, so that each is reviewed and lifted by itself. */
export const splitZone: Decision<SplitZone, ZoneReads & PartReads, ZonesRefusal> = {
  name: 'split-zone',
  right: 'zone.order',
  place: zonePlace,
  streams: (command) => ({ ...zoneStream(command), ...partStreams(command.parts) }),
  decide(command, states, context) {
    const standing = standingOrder(command, states, context)
    if (!standing.ok) return standing
    if (command.reason === '') return refuse('reason-missing', {}, { field: 'reason' })
    return carve({ ...command, how: 'split' }, standing.value, states, context)
  },
}

import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import type { RecordZoneTest, ZonesRefusal } from '../contract.ts'
import { standingOrder, type ZoneReads, zoneFact, zonePlace, zoneStream } from '../zone-reads.ts'

/** Everybody inside was tested, as the day asked. Results come in by the round; this says that it was done. */
export const recordZoneTest: Decision<RecordZoneTest, ZoneReads, ZonesRefusal> = {
  name: 'record-zone-test',
  right: 'sample.collect',
  place: zonePlace,
  streams: zoneStream,
  decide(command, states, context) {
    const standing = standingOrder(command, states, context)
    if (!standing.ok) return standing
    const { occurredAt, ...data } = command
    return accept([zoneFact('zone-tested', data, occurredAt)])
  },
}

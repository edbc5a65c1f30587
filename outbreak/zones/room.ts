import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { extendZone } from './decisions/extend-zone.ts'
import { lapseZone } from './decisions/lapse-zone.ts'
import { liftZone } from './decisions/lift-zone.ts'
import { orderZone } from './decisions/order-zone.ts'
import { proposeZone } from './decisions/propose-zone.ts'
import { reviewZone } from './decisions/review-zone.ts'
import { CONTROL_DUTY, ZONE_REVIEW_DUTY } from './duties.ts'
import type { ZoneEvents } from './events.ts'
import { zoneCounts } from './figures.ts'
import { evolveZone, NO_ZONE, type ZoneState } from './state.ts'
import { ZONES_TABLE, zoneRows } from './views/zones.view.ts'

export const ZONE_KIND: StreamKind<ZoneState, ZoneEvents> = {
  kind: 'zone',
  events: [
    'control-required',
    'zone-proposed',
    'zone-ordered',
    'infection-inside-recorded',
    'zone-reviewed',
    'zone-extended',
    'zone-lifted',
    'zone-lapsed',
  ],
  initial: NO_ZONE,
  evolve: evolveZone,
  duties: [CONTROL_DUTY, ZONE_REVIEW_DUTY],
  tables: [ZONES_TABLE],
  rows: zoneRows,
  counts: zoneCounts,
}

export const ZONES_KINDS: readonly StreamKind[] = [anyKind(ZONE_KIND)]

export const ZONES_DECISIONS = [
  anyDecision(proposeZone),
  anyDecision(orderZone),
  anyDecision(reviewZone),
  anyDecision(extendZone),
  anyDecision(liftZone),
  anyDecision(lapseZone),
]

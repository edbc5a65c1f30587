import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { approveOrder } from './decisions/approve-order.ts'
import { callZone } from './decisions/call-zone.ts'
import { extendZone } from './decisions/extend-zone.ts'
import { lapseZone } from './decisions/lapse-zone.ts'
import { liftZone } from './decisions/lift-zone.ts'
import { orderZone } from './decisions/order-zone.ts'
import { proposeZone } from './decisions/propose-zone.ts'
import { recordExitCheck } from './decisions/record-exit-check.ts'
import { recordZoneTest } from './decisions/record-zone-test.ts'
import { redrawZone } from './decisions/redraw-zone.ts'
import { reviewZone } from './decisions/review-zone.ts'
import { shrinkZone } from './decisions/shrink-zone.ts'
import { splitZone } from './decisions/split-zone.ts'
import { ZONE_DUTIES } from './duties.ts'
import type { ZoneEvents } from './events.ts'
import { zoneCounts } from './figures.ts'
import { evolveZone, NO_ZONE, type ZoneState } from './state.ts'
import { UPKEEP_TYPES } from './upkeep.ts'
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
    'order-approved',
    ...UPKEEP_TYPES,
  ],
  initial: NO_ZONE,
  evolve: evolveZone,
  duties: ZONE_DUTIES,
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
  anyDecision(approveOrder),
  anyDecision(recordExitCheck),
  anyDecision(redrawZone),
  anyDecision(shrinkZone),
  anyDecision(splitZone),
  anyDecision(recordZoneTest),
  anyDecision(callZone),
]

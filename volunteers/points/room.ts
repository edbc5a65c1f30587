import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { cancelVolunteerShift } from './decisions/cancel-volunteer-shift.ts'
import { closePointDay } from './decisions/close-point-day.ts'
import { closeServicePoint } from './decisions/close-service-point.ts'
import { openServicePoint } from './decisions/open-service-point.ts'
import { planVolunteerShift } from './decisions/plan-volunteer-shift.ts'
import { reportShiftShort } from './decisions/report-shift-short.ts'
import { FILL_SHIFT_DUTY } from './duties.ts'
import { POINTS_TABLE, pointRows, SHIFTS_TABLE, shiftRows } from './points.view.ts'
import {
  evolvePoint,
  evolveShift,
  NO_POINT,
  NO_SHIFT,
  type PointState,
  type PointStreamEvents,
  type ShiftState,
  type ShiftStreamEvents,
} from './state.ts'

const POINT_KIND: StreamKind<PointState, PointStreamEvents> = {
  kind: 'service-point',
  events: [
    'service-point-opened',
    'service-point-closed',
    'point-day-closed',
    'volunteer-shift-planned',
    'posting-ended',
    'volunteer-signed-in',
    'volunteer-signed-out',
    'attendance-verified',
    'attendance-disputed',
  ],
  initial: NO_POINT,
  evolve: evolvePoint,
  duties: [],
  tables: [POINTS_TABLE],
  rows: pointRows,
  counts: () => [],
}
const SHIFT_KIND: StreamKind<ShiftState, ShiftStreamEvents> = {
  kind: 'volunteer-shift',
  events: [
    'volunteer-shift-planned',
    'volunteer-shift-cancelled',
    'volunteer-shift-short',
    'volunteer-posted',
    'posting-ended',
    'volunteer-signed-in',
  ],
  initial: NO_SHIFT,
  evolve: evolveShift,
  duties: [FILL_SHIFT_DUTY],
  tables: [SHIFTS_TABLE],
  rows: shiftRows,
  counts: () => [],
}
export const POINTS_KINDS: readonly StreamKind[] = [anyKind(POINT_KIND), anyKind(SHIFT_KIND)]
export const POINTS_DECISIONS = [
  anyDecision(openServicePoint),
  anyDecision(closeServicePoint),
  anyDecision(closePointDay),
  anyDecision(planVolunteerShift),
  anyDecision(cancelVolunteerShift),
  anyDecision(reportShiftShort),
]

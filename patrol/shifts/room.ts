import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../facts.ts'
import { handOverPatrol, takeOverPatrol } from './decisions/hand-over-patrol.ts'
import { cancelPatrolShift, planPatrolShift } from './decisions/plan-patrol-shift.ts'
import { briefPatrolShift, setPatrolStatus, startPatrolShift } from './decisions/start-patrol-shift.ts'
import { missPoint, visitPoint } from './decisions/visit-point.ts'
import { SHIFT_DUTIES } from './duties.ts'
import type { ShiftEvents } from './events.ts'
import { evolveShift, type ShiftState } from './state.ts'
import { PATROL_SHIFTS, shiftRows } from './views/shifts.view.ts'

/** On the day the shift starts, at its beat. */
function shiftCounts(state: ShiftState): readonly Count[] {
  if (state.status === 'none') return []
  const { place, startedAt, members, points } = state
  if (startedAt === null) return []
  const date = countingDay(startedAt)
  const count = (figure: string, n: number): Count => ({ figure, place, date, part: '', n })
  const all = [
    count('patrol-shifts', 1),
    count('patrol-turns', members.length),
    count(
      'patrol-points-visited',
      points.reduce((sum, { visits }) => sum + visits, 0),
    ),
    count('patrol-points-missed', points.filter(({ missed }) => missed !== null).length),
  ]
  return all.filter(({ n }) => n > 0)
}

const SHIFT_KIND: StreamKind<ShiftState, ShiftEvents> = {
  kind: 'patrol-shift',
  events: [
    'patrol-shift-planned',
    'patrol-shift-briefed',
    'patrol-shift-started',
    'patrol-status-set',
    'point-visited',
    'point-missed',
    'patrol-handed-over',
    'patrol-taken-over',
    'patrol-shift-cancelled',
    'incident-dispatched',
    'incident-departed',
    'unit-arrived',
    'incident-fed-back',
    'incident-withdrawn',
  ],
  initial: { status: 'none' },
  evolve: evolveShift,
  duties: SHIFT_DUTIES,
  tables: [PATROL_SHIFTS],
  rows: shiftRows,
  counts: shiftCounts,
}
export const SHIFTS_KINDS = [anyKind(SHIFT_KIND)]
export const SHIFTS_DECISIONS = [
  anyDecision(planPatrolShift),
  anyDecision(briefPatrolShift),
  anyDecision(startPatrolShift),
  anyDecision(setPatrolStatus),
  anyDecision(visitPoint),
  anyDecision(missPoint),
  anyDecision(handOverPatrol),
  anyDecision(takeOverPatrol),
  anyDecision(cancelPatrolShift),
]

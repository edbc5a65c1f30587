import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { isOpenPoint, type ShiftState } from '../state.ts'

/** One row a shift. Who walks it is in `members`; where they are is in no view. */
export const PATROL_SHIFTS: TableDef = {
  name: 'patrol_shifts',
  columns: {
    shift: 'text',
    beat: 'text',
    place: 'text',
    unit: 'text',
    grade: 'integer',
    status: 'text',
    starts_at: 'timestamptz',
    ends_at: 'timestamptz',
    leader: 'text',
    members: 'jsonb',
    car: 'text',
    briefed_at: 'timestamptz',
    present: 'integer',
    started_at: 'timestamptz',
    unit_status: 'text',
    lights: 'boolean',
    status_at: 'timestamptz',
    points: 'jsonb',
    points_open: 'integer',
    points_missed: 'integer',
    next_shift: 'text',
    next_unit: 'text',
    notes: 'text',
    defects: 'text',
    km: 'double precision',
    handed_over_at: 'timestamptz',
    ended_at: 'timestamptz',
    reason: 'text',
  },
  key: ['shift'],
  placeColumn: 'place',
  indexes: [['beat'], ['unit'], ['starts_at']],
}

const orNull = (text: string): string | null => (text === '' ? null : text)

export function shiftRows(state: ShiftState): readonly Row[] {
  if (state.status === 'none') return []
  const { odometerStartKm: from, odometerEndKm: to, points } = state
  const values = {
    shift: state.shift,
    beat: state.beat,
    place: state.place,
    unit: state.unit,
    grade: state.grade,
    status: state.status,
    starts_at: state.startsAt,
    ends_at: state.endsAt,
    leader: state.leader,
    members: state.members,
    car: state.car,
    briefed_at: state.briefedAt,
    present: state.present,
    started_at: state.startedAt,
    unit_status: state.unitStatus,
    lights: state.lights,
    status_at: state.statusAt,
    points,
    points_open: points.filter(isOpenPoint).length,
    points_missed: points.filter(({ missed }) => missed !== null).length,
    next_shift: state.next?.shift ?? null,
    next_unit: state.next?.unit ?? null,
    notes: orNull(state.notes),
    defects: orNull(state.defects),
    km: from === null || to === null ? null : to - from,
    handed_over_at: state.handedOverAt,
    ended_at: state.endedAt,
    reason: state.reason,
  }
  return [{ table: PATROL_SHIFTS.name, values }]
}

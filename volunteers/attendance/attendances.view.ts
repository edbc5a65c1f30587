import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { AttendanceState } from './state.ts'

/** One row a posting or a walk-up. `minutes` is null until a second person has verified it. */
export const ATTENDANCES_TABLE: TableDef = {
  name: 'volunteer_attendances',
  columns: {
    attendance: 'text',
    person: 'text',
    scope: 'text',
    point: 'text',
    shift: 'text',
    task: 'text',
    place: 'text',
    status: 'text',
    starts_at: 'timestamptz',
    ends_at: 'timestamptz',
    signed_in_at: 'timestamptz',
    signed_out_at: 'timestamptz',
    proof: 'text',
    walk_up: 'boolean',
    sent_late: 'boolean',
    output: 'jsonb',
    minutes: 'integer',
    verifier: 'text',
    reason: 'text',
  },
  key: ['attendance'],
  placeColumn: 'place',
  indexes: [['person'], ['point'], ['shift']],
  readRight: 'volunteer.read',
}

export function attendanceRows(state: AttendanceState): readonly Row[] {
  if (state.status === 'none') return []
  const { attendance, person, scope, point, shift, task, status, place, startsAt, endsAt } = state
  const present = 'signedInAt' in state ? state : null
  const out = present !== null && 'out' in present ? present.out : null
  const verified = state.status === 'verified' ? state.verified : null
  const values = { attendance, person, scope, point, shift, task, status, place, starts_at: startsAt, ends_at: endsAt }
  const presence = {
    signed_in_at: present?.signedInAt ?? null,
    signed_out_at: out?.outAt ?? null,
    proof: present?.proof ?? null,
    walk_up: present?.walkUp ?? false,
    sent_late: present?.sentLate ?? false,
    output: out?.output ?? null,
    minutes: verified?.minutes ?? null,
    verifier: verified?.verifier ?? null,
    reason: state.status === 'ended' ? state.reason : state.status === 'disputed' ? state.dispute : null,
  }
  return [{ table: ATTENDANCES_TABLE.name, values: { ...values, ...presence } }]
}

import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { PointState, ShiftState } from './state.ts'

export const POINTS_TABLE: TableDef = {
  name: 'service_points',
  columns: {
    point: 'text',
    campaign: 'text',
    scope: 'text',
    name_zh: 'text',
    name_en: 'text',
    kind: 'text',
    community: 'text',
    leader: 'text',
    recruiter: 'text',
    status: 'text',
    present: 'integer',
    locked_through: 'date',
  },
  key: ['point'],
  placeColumn: 'community',
  indexes: [['leader']],
}
export function pointRows(state: PointState): readonly Row[] {
  if (state.status === 'none') return []
  const { point, campaign, scope, name, kind, community, leader, recruiter, status, present, lockedThrough } = state
  const where = { point, campaign, scope, name_zh: name.zh, name_en: name.en, kind, community, leader, recruiter }
  return [
    { table: POINTS_TABLE.name, values: { ...where, status, present: present.length, locked_through: lockedThrough } },
  ]
}

/** Points × shifts: `expected` are posted or came unposted, `arrived` have signed in. */
export const SHIFTS_TABLE: TableDef = {
  name: 'volunteer_shifts',
  columns: {
    shift: 'text',
    point: 'text',
    scope: 'text',
    task: 'text',
    community: 'text',
    starts_at: 'timestamptz',
    ends_at: 'timestamptz',
    needed: 'integer',
    expected: 'integer',
    arrived: 'integer',
    reported_short: 'integer',
    skills: 'jsonb',
    round: 'text',
    recruiter: 'text',
    status: 'text',
  },
  key: ['shift'],
  placeColumn: 'community',
  indexes: [['point'], ['starts_at']],
}
export function shiftRows(state: ShiftState): readonly Row[] {
  if (state.status === 'none') return []
  const { shift, point, scope, task, community, startsAt, endsAt, needed, skills, round, recruiter, status } = state
  const { expected, arrived, reportedShort } = state
  const planned = { shift, point, scope, task, community, starts_at: startsAt, ends_at: endsAt, needed, skills, round }
  const filled = { expected: expected.length, arrived: arrived.length, reported_short: reportedShort }
  return [{ table: SHIFTS_TABLE.name, values: { ...planned, ...filled, recruiter, status } }]
}

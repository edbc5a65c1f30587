import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { CommitmentState, LaunchState, PresenceState } from '../state.ts'

export const PATROL_LAUNCHES: TableDef = {
  name: 'patrol_launches',
  columns: {
    ceremony: 'text',
    place: 'text',
    words: 'jsonb',
    held_at: 'timestamptz',
    officers: 'integer',
    auxiliaries: 'integer',
  },
  key: ['ceremony'],
  placeColumn: 'place',
  cityWide: true,
}
export const PATROL_PRESENCES: TableDef = {
  name: 'patrol_presences',
  columns: { ceremony: 'text', person: 'text', role: 'text', unit: 'text', place: 'text', at: 'timestamptz' },
  key: ['ceremony', 'person'],
  placeColumn: 'place',
}
export const PATROL_COMMITMENTS: TableDef = {
  name: 'patrol_commitments',
  columns: {
    commitment: 'text',
    ceremony: 'text',
    unit: 'text',
    place: 'text',
    text: 'text',
    measure: 'text',
    stated_at: 'timestamptz',
    due_at: 'timestamptz',
    result: 'text',
    evidence: 'jsonb',
    answered_at: 'timestamptz',
  },
  key: ['commitment'],
  placeColumn: 'place',
  cityWide: true,
}

export function launchRows(state: LaunchState): readonly Row[] {
  if (state === null) return []
  const { ceremony, place, words, at, officers, auxiliaries } = state
  return [{ table: PATROL_LAUNCHES.name, values: { ceremony, place, words, held_at: at, officers, auxiliaries } }]
}

export function presenceRows(state: PresenceState): readonly Row[] {
  if (state === null) return []
  const { ceremony, person, role, unit, place, at } = state
  return [{ table: PATROL_PRESENCES.name, values: { ceremony, person, role, unit, place, at } }]
}

export function commitmentRows(state: CommitmentState): readonly Row[] {
  if (state === null) return []
  const { commitment, ceremony, unit, place, text, measure, statedAt, dueAt, answer } = state
  const values = { commitment, ceremony, unit, place, text, measure, stated_at: statedAt, due_at: dueAt }
  const answered = {
    result: answer?.result ?? null,
    evidence: answer?.evidence ?? null,
    answered_at: answer?.at ?? null,
  }
  return [{ table: PATROL_COMMITMENTS.name, values: { ...values, ...answered } }]
}

import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { type BeatHourState, type BeatState, goneAt, type TrackState } from '../state.ts'

export const PATROL_BEATS: TableDef = {
  name: 'patrol_beats',
  columns: {
    beat: 'text',
    place: 'text',
    unit: 'text',
    words: 'jsonb',
    status: 'text',
    tier: 'jsonb',
    grade: 'integer',
    lit_target: 'integer',
    mode: 'text',
    ring: 'jsonb',
    must_visit: 'jsonb',
    drawn_at: 'timestamptz',
  },
  key: ['beat'],
  placeColumn: 'place',
  indexes: [['unit']],
}

/** One row a beat and hour that was lit at all; an hour planned and never lit has none. */
export const PATROL_BEAT_HOURS: TableDef = {
  name: 'patrol_beat_hours',
  columns: {
    beat: 'text',
    hour: 'timestamptz',
    place: 'text',
    lit: 'integer',
    target: 'integer',
    cars: 'integer',
  },
  key: ['beat', 'hour'],
  placeColumn: 'place',
  indexes: [['hour']],
}

/** One row a beat-day of sealed positions: how many parts, and when they go. `keys` open nothing by themselves. */
export const PATROL_TRACKS: TableDef = {
  name: 'patrol_tracks',
  columns: {
    beat: 'text',
    date: 'text',
    place: 'text',
    keys: 'jsonb',
    expires_at: 'timestamptz',
    case_ref: 'text',
    erased_at: 'timestamptz',
  },
  key: ['beat', 'date'],
  placeColumn: 'place',
  indexes: [['expires_at']],
  readRight: 'patrol.locate',
}

export function beatRows(state: BeatState): readonly Row[] {
  if (state.status === 'none') return []
  const { beat, place, unit, words, status, tier, grade, litTarget, mode, ring, mustVisit, drawnAt } = state
  const values = { beat, place, unit, words, status, tier, grade, lit_target: litTarget, mode, ring }
  return [{ table: PATROL_BEATS.name, values: { ...values, must_visit: mustVisit, drawn_at: drawnAt } }]
}

export function beatHourRows(state: BeatHourState): readonly Row[] {
  if (state === null) return []
  const { beat, hour, place, minutes, target, cars } = state
  return [{ table: PATROL_BEAT_HOURS.name, values: { beat, hour, place, lit: minutes.length, target, cars } }]
}

export function trackRows(state: TrackState): readonly Row[] {
  if (state === null) return []
  const { beat, date, place, parts, held, erasedAt } = state
  const values = { beat, date, place, keys: parts, expires_at: goneAt(state), case_ref: held?.caseRef ?? null }
  return [{ table: PATROL_TRACKS.name, values: { ...values, erased_at: erasedAt } }]
}

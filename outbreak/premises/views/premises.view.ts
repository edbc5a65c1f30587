import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { DisinfectionState, PremisesState } from '../state.ts'

export const PREMISES_TABLE: TableDef = {
  name: 'premises',
  columns: {
    premises: 'text',
    kind: 'text',
    place: 'text',
    name_zh: 'text',
    name_en: 'text',
    status: 'text',
    closed_at: 'timestamptz',
    closed_until: 'timestamptz',
    reopened_at: 'timestamptz',
    conditions: 'jsonb',
  },
  key: ['premises'],
  placeColumn: 'place',
  indexes: [['status'], ['place']],
}
export const DISINFECTIONS_TABLE: TableDef = {
  name: 'disinfections',
  columns: {
    disinfection: 'text',
    place: 'text',
    status: 'text',
    holder: 'text',
    required_at: 'timestamptz',
    due_at: 'timestamptz',
    done_at: 'timestamptz',
    area_m2: 'integer',
    team: 'text',
  },
  key: ['disinfection'],
  placeColumn: 'place',
  indexes: [['status']],
}

export function premisesRows(state: PremisesState): readonly Row[] {
  if (state.status === 'none') return []
  return [
    {
      table: PREMISES_TABLE.name,
      values: {
        premises: state.premises,
        kind: state.kind,
        place: state.place,
        name_zh: state.name.zh,
        name_en: state.name.en,
        status: state.status,
        closed_at: state.closed?.at ?? null,
        closed_until: state.closed?.expiresAt ?? null,
        reopened_at: state.reopenings.at(-1)?.at ?? null,
        conditions: { ...state.conditions },
      },
    },
  ]
}

export function disinfectionRows(state: DisinfectionState): readonly Row[] {
  if (state.status === 'none') return []
  const done = state.status === 'done' ? state : null
  return [
    {
      table: DISINFECTIONS_TABLE.name,
      values: {
        disinfection: state.disinfection,
        place: state.place,
        status: state.status,
        holder: state.holder,
        required_at: state.requiredAt,
        due_at: state.dueAt,
        done_at: done?.doneAt ?? null,
        area_m2: done?.areaM2 ?? null,
        team: done?.team ?? null,
      },
    },
  ]
}

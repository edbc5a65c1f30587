import type { RecordedIn } from '../ledger/event.ts'
import type { StreamKind } from '../ledger/stream-kind.ts'
import type { TableDef } from '../ledger/table.ts'
import type { PlaceCode } from '../primitives/ids.ts'
import { levelOf, parentOf } from './place-code.ts'

/** A place that the official table does not hold: below a community, or a community it gives only a placeholder for. Stream: `place/<code>`. */
export interface PlaceDeclared {
  readonly code: PlaceCode
  /** Names of places are not personal data; a single household has none. */
  readonly name: { readonly zh: string; readonly en: string }
  readonly households: number | null
  readonly residents: number | null
  /** Made up for a scenario, and shown as such. */
  readonly synthetic: boolean
}
export interface PlaceEvents {
  'place-declared': PlaceDeclared
}

/** Null until declared. */
export type PlaceState = PlaceDeclared | null

export const PLACES_TABLE: TableDef = {
  name: 'places',
  columns: {
    code: 'text',
    level: 'text',
    parent: 'text',
    name_zh: 'text',
    name_en: 'text',
    households: 'integer',
    residents: 'integer',
    synthetic: 'boolean',
    place: 'text',
  },
  key: ['code'],
  placeColumn: 'place',
  cityWide: true,
  indexes: [['parent']],
}

const placeRow = (state: PlaceDeclared) => ({
  table: PLACES_TABLE.name,
  values: {
    code: state.code,
    level: levelOf(state.code),
    parent: parentOf(state.code) ?? null,
    name_zh: state.name.zh,
    name_en: state.name.en,
    households: state.households,
    residents: state.residents,
    synthetic: state.synthetic,
    place: state.code,
  },
})

export const PLACE_KIND: StreamKind<PlaceState, PlaceEvents> = {
  kind: 'place',
  events: ['place-declared'],
  initial: null,
  evolve: (_state, event: RecordedIn<PlaceEvents>) => event.data,
  duties: [],
  tables: [PLACES_TABLE],
  rows: (state) => (state === null ? [] : [placeRow(state)]),
  counts: () => [],
}

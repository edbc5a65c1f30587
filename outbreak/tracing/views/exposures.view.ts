import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Certainty, ExposureDetail, ExposureSetting } from '../../contacts/events.ts'
import type { ExposureState } from '../exposure.ts'

/** Every known edge between two people: those that led to a determination, and those recorded beside it. */
export const EXPOSURES_TABLE: TableDef = {
  name: 'exposures',
  columns: {
    exposure: 'text',
    from_person: 'text',
    to_person: 'text',
    place: 'text',
    met_at: 'timestamptz',
    setting: 'text',
    certainty: 'text',
    kind: 'text',
    frequency: 'text',
    duration: 'text',
    source: 'text',
    /** Led to the determination of `to_person` as a contact. */
    determined: 'boolean',
  },
  key: ['exposure'],
  placeColumn: 'place',
  indexes: [['from_person'], ['to_person']],
  personal: true,
}

export interface Edge {
  readonly exposure: string
  readonly from: PersonId
  readonly to: PersonId
  readonly home: PlaceCode
  readonly at: Instant
  readonly setting: ExposureSetting
  readonly certainty: Certainty
  readonly detail: ExposureDetail | null
  readonly determined: boolean
}

export const edgeRow = ({ exposure, from, to, home, at, setting, certainty, detail, determined }: Edge): Row => ({
  table: EXPOSURES_TABLE.name,
  values: {
    exposure,
    from_person: from,
    to_person: to,
    place: home,
    met_at: at,
    setting,
    certainty,
    kind: detail?.kind ?? null,
    frequency: detail?.frequency ?? null,
    duration: detail?.duration ?? null,
    source: detail?.source ?? null,
    determined,
  },
})

export const exposureRows = (state: ExposureState): readonly Row[] =>
  state === null ? [] : [edgeRow({ ...state, determined: false })]

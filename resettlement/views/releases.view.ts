import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { ReleaseState } from '../releases/state.ts'

/** Notices of the region's prisons, and whether the county that is home has answered. */
export const RELEASES_TABLE: TableDef = {
  name: 'releases',
  columns: {
    release: 'text',
    gate: 'text',
    release_on: 'date',
    place: 'text',
    key_person: 'boolean',
    status: 'text',
    notified_at: 'timestamptz',
    answered_at: 'timestamptz',
    result: 'text',
    receipt: 'text',
  },
  key: ['release'],
  placeColumn: 'place',
  readRight: 'return.read',
}

export const releaseRows = (state: ReleaseState): readonly Row[] =>
  state.status === 'none'
    ? []
    : [
        {
          table: RELEASES_TABLE.name,
          values: {
            release: state.release,
            gate: state.gate,
            release_on: state.releaseOn,
            place: state.county,
            key_person: state.keyPerson,
            status: state.status,
            notified_at: state.notifiedAt,
            answered_at: state.answer?.at ?? null,
            result: state.answer?.result ?? null,
            receipt: state.answer?.receipt ?? null,
          },
        },
      ]

import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { ContactListState } from '../contact-list.ts'

/** One row a district and day: how many were listed, and how the list was signed. */
export const CONTACT_LISTS_TABLE: TableDef = {
  name: 'contact_lists',
  columns: {
    place: 'text',
    date: 'date',
    listed: 'integer',
    signed_at: 'timestamptz',
    signed_rec: 'timestamptz',
    added_since: 'boolean',
    placed: 'integer',
    became_case: 'integer',
    released: 'integer',
    late: 'jsonb',
    carried_over: 'jsonb',
  },
  key: ['place', 'date'],
  placeColumn: 'place',
  indexes: [['date']],
  personal: true,
}

export const contactListRows = (state: ContactListState): readonly Row[] =>
  state === null
    ? []
    : [
        {
          table: CONTACT_LISTS_TABLE.name,
          values: {
            place: state.place,
            date: state.date,
            listed: state.people.length,
            signed_at: state.signed?.at ?? null,
            signed_rec: state.signed?.rec ?? null,
            added_since: state.addedSince,
            placed: state.signed?.placed ?? null,
            became_case: state.signed?.becameCase ?? null,
            released: state.signed?.released ?? null,
            late: state.signed?.late ?? null,
            carried_over: state.signed?.carriedOver ?? null,
          },
        },
      ]

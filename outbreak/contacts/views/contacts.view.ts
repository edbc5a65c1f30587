import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { ContactState, CurrentContact } from '../state.ts'

/** One row a determination; a person determined again after release has another row. */
export const CONTACTS_TABLE: TableDef = {
  name: 'contacts',
  columns: {
    person: 'text',
    place: 'text',
    index_case: 'text',
    category: 'text',
    setting: 'text',
    certainty: 'text',
    last_exposure_at: 'timestamptz',
    determined_at: 'timestamptz',
    determined_rec: 'timestamptz',
    counted_date: 'date',
    status: 'text',
    placement: 'text',
    facility: 'text',
    told_at: 'timestamptz',
    moved_at: 'timestamptz',
    placed_at: 'timestamptz',
    placed_rec: 'timestamptz',
    expires_at: 'timestamptz',
    released_at: 'timestamptz',
    released_rec: 'timestamptz',
    release_reason: 'text',
    tests: 'integer',
    last_result: 'text',
  },
  key: ['person', 'determined_at'],
  placeColumn: 'place',
  indexes: [['index_case'], ['status'], ['facility'], ['determined_rec']],
  personal: true,
}

function contactRow(contact: CurrentContact): Row {
  const { placed } = contact
  const ended = contact.status === 'released' || contact.status === 'becameCase' ? contact : null
  return {
    table: CONTACTS_TABLE.name,
    values: {
      person: contact.person,
      place: contact.home,
      index_case: contact.indexCase,
      category: contact.category,
      setting: contact.setting,
      certainty: contact.certainty,
      last_exposure_at: contact.lastExposureAt,
      determined_at: contact.determinedAt,
      determined_rec: contact.determinedRec,
      counted_date: contact.countedDate,
      status: contact.status,
      placement: placed?.placement ?? null,
      facility: placed?.facility ?? null,
      told_at: contact.toldAt,
      moved_at: contact.movedAt,
      placed_at: placed?.at ?? null,
      placed_rec: placed?.rec ?? null,
      expires_at: placed?.expiresAt ?? null,
      released_at: ended?.endedAt ?? null,
      released_rec: ended?.endedRec ?? null,
      release_reason: ended?.reason ?? null,
      tests: contact.tests,
      last_result: contact.lastResult,
    },
  }
}

export const contactRows = (state: ContactState): readonly Row[] =>
  [...state.past, ...(state.status === 'none' ? [] : [state])].map(contactRow)

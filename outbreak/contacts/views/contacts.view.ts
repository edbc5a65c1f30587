import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { type ContactState, type CurrentContact, missedInRow, nextTest } from '../state.ts'

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
    zone: 'text',
    facility_until: 'timestamptz',
    moved_home_at: 'timestamptz',
    next_test_day: 'integer',
    next_test_due: 'timestamptz',
    last_seen_on: 'date',
    missed_in_row: 'integer',
    lost_at: 'timestamptz',
    appealed_at: 'timestamptz',
  },
  key: ['person', 'determined_at'],
  placeColumn: 'place',
  indexes: [['index_case'], ['status'], ['facility'], ['determined_rec'], ['determined_at'], ['next_test_due']],
  personal: true,
}

function followed(contact: CurrentContact): Row['values'] {
  const next = ended(contact) ? null : nextTest(contact)
  const seen = contact.visits.findLast(({ outcome }) => outcome === 'SEEN_OK' || outcome === 'SEEN_NOT_OK')
  return {
    zone: contact.leftZone,
    facility_until: contact.placed?.facilityUntil ?? null,
    moved_home_at: contact.placed?.home?.at ?? null,
    next_test_day: next?.day ?? null,
    next_test_due: next?.dueAt ?? null,
    last_seen_on: seen?.date ?? null,
    missed_in_row: missedInRow(contact.visits),
    lost_at: contact.lostAt,
    appealed_at: contact.appealedAt,
  }
}
const ended = ({ status }: CurrentContact): boolean => status === 'released' || status === 'becameCase'

function contactRow(contact: CurrentContact): Row {
  const { placed } = contact
  const end = contact.status === 'released' || contact.status === 'becameCase' ? contact : null
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
      released_at: end?.endedAt ?? null,
      released_rec: end?.endedRec ?? null,
      release_reason: end?.reason ?? null,
      tests: contact.tests,
      last_result: contact.lastResult,
      ...followed(contact),
    },
  }
}

export const contactRows = (state: ContactState): readonly Row[] =>
  [...state.past, ...(state.status === 'none' ? [] : [state])].map(contactRow)

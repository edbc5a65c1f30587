import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { ContactState, CurrentContact } from '../state.ts'

/** One row a contact and day of which something was recorded. */
export const FOLLOW_UPS_TABLE: TableDef = {
  name: 'follow_ups',
  columns: {
    person: 'text',
    place: 'text',
    date: 'date',
    day: 'integer',
    outcome: 'text',
    symptoms: 'jsonb',
    channel: 'text',
    recorded_at: 'timestamptz',
    facility: 'text',
  },
  key: ['person', 'date', 'recorded_at'],
  placeColumn: 'place',
  indexes: [
    ['date', 'outcome'],
    ['person', 'date'],
  ],
  personal: true,
}
/** One row a test of a contact. */
export const CONTACT_TESTS_TABLE: TableDef = {
  name: 'contact_tests',
  columns: { person: 'text', place: 'text', n: 'integer', day: 'integer', tested_at: 'timestamptz', result: 'text' },
  key: ['person', 'tested_at', 'n'],
  placeColumn: 'place',
  indexes: [['person']],
  personal: true,
}

function rowsOf({ person, home: place, visits, testLog, placed }: CurrentContact): Row[] {
  const facility = placed?.facility ?? null
  return [
    ...visits.map(({ date, day, outcome, symptoms, channel, at }) => ({
      table: FOLLOW_UPS_TABLE.name,
      values: { person, place, date, day, outcome, symptoms, channel, recorded_at: at, facility },
    })),
    ...testLog.map(({ day, at, result }, n) => ({
      table: CONTACT_TESTS_TABLE.name,
      values: { person, place, n, day, tested_at: at, result },
    })),
  ]
}

export const followUpRows = (state: ContactState): readonly Row[] =>
  [...state.past, ...(state.status === 'none' ? [] : [state])].flatMap(rowsOf)

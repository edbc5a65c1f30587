import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { SiteRoundState } from '../site-round.ts'

/** One row a site and day. Guests without a row of their own in `follow_ups` were seen well in that round. */
export const SITE_ROUNDS_TABLE: TableDef = {
  name: 'site_rounds',
  columns: {
    facility: 'text',
    place: 'text',
    date: 'date',
    recorded_at: 'timestamptz',
    guests: 'integer',
    seen_ok: 'integer',
    exceptions: 'integer',
  },
  key: ['facility', 'date'],
  placeColumn: 'place',
  cityWide: true,
  indexes: [['date']],
}

export const siteRoundRows = (state: SiteRoundState): readonly Row[] =>
  (state?.days ?? []).map(({ date, round }) => ({
    table: SITE_ROUNDS_TABLE.name,
    values: {
      facility: state?.facility ?? null,
      place: state?.place ?? null,
      date,
      recorded_at: round?.at ?? null,
      guests: round?.guests ?? null,
      seen_ok: round?.seenOk ?? null,
      exceptions: round?.exceptions ?? null,
    },
  }))

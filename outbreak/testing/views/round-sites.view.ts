import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { SiteState } from '../site-state.ts'

/** One row a sampling site of a round, planned or not. */
export const ROUND_SITES_TABLE: TableDef = {
  name: 'round_sites',
  columns: {
    round: 'text',
    site: 'text',
    place: 'text',
    name_zh: 'text',
    name_en: 'text',
    staff: 'integer',
    tubes_planned: 'integer',
    slots: 'jsonb',
    tubes: 'integer',
    people: 'integer',
    first_at: 'timestamptz',
    last_at: 'timestamptz',
  },
  key: ['round', 'site'],
  placeColumn: 'place',
}

export function roundSiteRows(state: SiteState): readonly Row[] {
  if (state.status === 'none') return []
  const { round, site, place, plan, tubes, people, firstAt, lastAt } = state
  return [
    {
      table: ROUND_SITES_TABLE.name,
      values: {
        round,
        site,
        place,
        name_zh: plan?.name.zh ?? null,
        name_en: plan?.name.en ?? null,
        staff: plan?.staff ?? null,
        tubes_planned: plan?.tubes ?? null,
        slots: plan?.slots ?? [],
        tubes,
        people,
        first_at: firstAt,
        last_at: lastAt,
      },
    },
  ]
}

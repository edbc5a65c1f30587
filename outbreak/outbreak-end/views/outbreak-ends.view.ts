import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { anchorOf, awaitingCases, type OutbreakEndState } from '../state.ts'

/** One row a jurisdiction whose outbreak is, or was, followed to its end. */
export const OUTBREAK_ENDS_TABLE: TableDef = {
  name: 'outbreak_ends',
  columns: {
    place: 'text',
    pack: 'text',
    anchor: 'text',
    days: 'integer',
    post_days: 'integer',
    opened_at: 'timestamptz',
    cases: 'integer',
    awaiting: 'integer',
    anchor_at: 'timestamptz',
    declared_at: 'timestamptz',
    heightened_until: 'timestamptz',
    closed_at: 'timestamptz',
    resets: 'integer',
  },
  key: ['place'],
  placeColumn: 'place',
}

export function outbreakEndRows(state: OutbreakEndState): readonly Row[] {
  if (state.status === 'none') return []
  const { place, rule, openedAt, cases, declared, closedAt, resets } = state
  const values = {
    place,
    pack: rule.pack,
    anchor: rule.anchor,
    days: rule.days,
    post_days: rule.postSurveillanceDays,
    opened_at: openedAt,
    cases: cases.length,
    awaiting: awaitingCases(cases),
    anchor_at: anchorOf(cases),
    declared_at: declared?.at ?? null,
    heightened_until: declared?.heightenedUntil ?? null,
    closed_at: closedAt,
    resets,
  }
  return [{ table: OUTBREAK_ENDS_TABLE.name, values }]
}

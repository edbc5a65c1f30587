import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import { returnServiceLine } from './decisions/return-service-line.ts'
import { returnUnitLine } from './decisions/return-unit-line.ts'
import type { SheetEvents } from './events.ts'
import { evolveSheet, NO_SHEET, type SheetState } from './state.ts'

/** One row a sheet; its lines are read from the events, where each can be voided (docs/adr/0040). */
const SHEETS_TABLE: TableDef = {
  name: 'service_sheets',
  columns: {
    sheet: 'text',
    team: 'text',
    scope: 'text',
    place: 'text',
    from_date: 'date',
    to_date: 'date',
    lines: 'integer',
    services: 'integer',
    minutes: 'integer',
  },
  key: ['sheet'],
  placeColumn: 'place',
  indexes: [['team'], ['from_date']],
}
const SHEET_KIND: StreamKind<SheetState, SheetEvents> = {
  kind: 'service-sheet',
  events: ['service-line-returned', 'unit-line-returned'],
  initial: NO_SHEET,
  evolve: evolveSheet,
  duties: [],
  tables: [SHEETS_TABLE],
  rows(state) {
    if (state.status === 'none') return []
    const { sheet, team, scope, place, from, to, entries, services, minutes } = state
    const when = { from_date: from, to_date: to }
    return [
      {
        table: SHEETS_TABLE.name,
        values: { sheet, team, scope, place, ...when, lines: entries.length, services, minutes },
      },
    ]
  },
  counts: () => [],
}
export const SHEETS_KINDS: readonly StreamKind[] = [anyKind(SHEET_KIND)]
export const SHEETS_DECISIONS = [anyDecision(returnServiceLine), anyDecision(returnUnitLine)]

import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { endExitWatch } from './decisions/end-exit-watch.ts'
import { askExitWatch, seeExits } from './decisions/see-exits.ts'
import type { ExitsEvents } from './events.ts'
import { type ExitsState, evolveExits } from './state.ts'

const EXITS_DUTY: DutyRule<ExitsEvents> = {
  kind: 'patrol-exits',
  clock: null,
  opens: {
    'exit-watch-asked': ({ data: { unit, dueAt }, place }) => ({ holder: unit, place, due: { finish: dueAt } }),
    'exits-seen': ({ data: { unit, nextDueAt }, place }) =>
      nextDueAt === null ? null : { holder: unit, place, due: { finish: nextDueAt } },
  },
  marks: {},
  ends: { 'exits-seen': 'done', 'exit-watch-ended': 'void' },
}

const PATROL_EXITS: TableDef = {
  name: 'patrol_exits',
  columns: {
    place: 'text',
    unit: 'text',
    status: 'text',
    due_at: 'timestamptz',
    seen_at: 'timestamptz',
    entrances: 'jsonb',
    blocked: 'jsonb',
  },
  key: ['place'],
  placeColumn: 'place',
  indexes: [['unit']],
}

function exitRows(state: ExitsState): readonly Row[] {
  if (state === null) return []
  const { place, unit, status, dueAt, seenAt, entrances, blocked } = state
  const values = { place, unit, status, due_at: dueAt, seen_at: seenAt, entrances, blocked }
  return [{ table: PATROL_EXITS.name, values }]
}

const EXITS_KIND: StreamKind<ExitsState, ExitsEvents> = {
  kind: 'patrol-exits',
  events: ['exit-watch-asked', 'exits-seen', 'exit-watch-ended'],
  initial: null,
  evolve: evolveExits,
  duties: [EXITS_DUTY],
  tables: [PATROL_EXITS],
  rows: exitRows,
  counts: () => [],
}
export const EXITS_KINDS = [anyKind(EXITS_KIND)]
export const EXITS_DECISIONS = [anyDecision(askExitWatch), anyDecision(seeExits), anyDecision(endExitWatch)]

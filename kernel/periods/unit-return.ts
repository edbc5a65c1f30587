import type { Moment } from '../duties/duty.ts'
import { momentOf } from '../duties/evolve-duties.ts'
import type { RecordedIn } from '../ledger/event.ts'
import type { StreamKind } from '../ledger/stream-kind.ts'
import type { Row, TableDef } from '../ledger/table.ts'
import { exhaustive } from '../primitives/exhaustive.ts'
import { type PostId, type StreamId, streamId } from '../primitives/ids.ts'
import type { ReturnEvents, ReturnOwed } from './period-events.ts'

/** One unit's day: owed when the day is opened, given or said to be nil. Stream: `return/<period>-<unit>`. */
export type UnitReturnState =
  | { readonly status: 'none' }
  | ({
      readonly status: 'owed' | 'returned' | 'nil'
      readonly opened: Moment
      readonly given: Moment | null
      readonly figures: Readonly<Record<string, number>>
    } & ReturnOwed)

export const returnStream = (period: string, unit: PostId): StreamId => streamId('return', `${period}-${unit}`)

export function evolveUnitReturn(state: UnitReturnState, event: RecordedIn<ReturnEvents>): UnitReturnState {
  const at = momentOf(event)
  if (event.type === 'return-owed') return { status: 'owed', ...event.data, opened: at, given: null, figures: {} }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'unit-returned':
      return { ...state, status: 'returned', given: at, figures: event.data.figures }
    case 'unit-nil-returned':
      return { ...state, status: 'nil', given: at, figures: {} }
    default:
      return exhaustive(event)
  }
}

export const RETURNS_TABLE: TableDef = {
  name: 'unit_returns',
  columns: {
    period: 'text',
    unit: 'text',
    place: 'text',
    due_at: 'timestamptz',
    opened_rec: 'timestamptz',
    given_at: 'timestamptz',
    given_rec: 'timestamptz',
    status: 'text',
    figures: 'jsonb',
  },
  key: ['period', 'unit'],
  placeColumn: 'place',
  indexes: [['period']],
}

const rowOf = (state: Exclude<UnitReturnState, { status: 'none' }>): Row => ({
  table: RETURNS_TABLE.name,
  values: {
    period: state.period,
    unit: state.unit,
    place: state.place,
    due_at: state.dueAt,
    opened_rec: state.opened.recordedAt,
    given_at: state.given?.at ?? null,
    given_rec: state.given?.recordedAt ?? null,
    status: state.status,
    figures: state.figures,
  },
})

export const UNIT_RETURN_KIND: StreamKind<UnitReturnState, ReturnEvents> = {
  kind: 'return',
  events: ['return-owed', 'unit-returned', 'unit-nil-returned'],
  initial: { status: 'none' },
  evolve: evolveUnitReturn,
  duties: [
    {
      kind: 'day-return',
      clock: null,
      opens: { 'return-owed': ({ data }) => ({ holder: data.unit, place: data.place, due: { finish: data.dueAt } }) },
      marks: {},
      ends: { 'unit-returned': 'done', 'unit-nil-returned': 'done' },
    },
  ],
  tables: [RETURNS_TABLE],
  rows: (state) => (state.status === 'none' ? [] : [rowOf(state)]),
  counts: () => [],
}

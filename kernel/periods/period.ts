import type { Moment } from '../duties/duty.ts'
import { momentOf } from '../duties/evolve-duties.ts'
import type { RecordedIn } from '../ledger/event.ts'
import type { StreamKind } from '../ledger/stream-kind.ts'
import type { Row, TableDef } from '../ledger/table.ts'
import { exhaustive } from '../primitives/exhaustive.ts'
import type { PostId } from '../primitives/ids.ts'
import type { PeriodClosed, PeriodEvents, PeriodOpened } from './period-events.ts'

export interface Return {
  readonly unit: PostId
  readonly at: Moment
  /** Null for a nil return. */
  readonly figures: Readonly<Record<string, number>> | null
}
interface Running extends PeriodOpened {
  readonly opened: Moment
  /** In order of unit, the latest return of each. */
  readonly returns: readonly Return[]
}
export type PeriodState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'open' } & Running)
  | ({
      readonly status: 'closed'
      readonly closed: Moment
      readonly figures: PeriodClosed['figures']
      readonly missing: PeriodClosed['missing']
      readonly carriedOver: PeriodClosed['carriedOver']
      readonly next: string | null
    } & Running)

/** A unit may return again until the close; units do not wait for one another, so the order between them leaves no trace. */
function withReturn(state: PeriodState, entry: Return): PeriodState {
  if (state.status !== 'open' || !state.units.includes(entry.unit)) return state
  const others = state.returns.filter((had) => had.unit !== entry.unit)
  return { ...state, returns: [...others, entry].sort((a, b) => (a.unit < b.unit ? -1 : 1)) }
}

export function evolvePeriod(state: PeriodState, event: RecordedIn<PeriodEvents>): PeriodState {
  const at = momentOf(event)
  switch (event.type) {
    case 'period-opened':
      return { status: 'open', ...event.data, opened: at, returns: [] }
    case 'unit-returned':
      return withReturn(state, { unit: event.data.unit, at, figures: event.data.figures })
    case 'unit-nil-returned':
      return withReturn(state, { unit: event.data.unit, at, figures: null })
    case 'period-closed': {
      if (state.status !== 'open') return state
      const { figures, missing, carriedOver, next } = event.data
      return { ...state, status: 'closed', closed: at, figures, missing, carriedOver, next }
    }
    default:
      return exhaustive(event)
  }
}

/** Units that have returned neither figures nor nil. */
export const silentUnits = (state: PeriodState): readonly PostId[] =>
  state.status === 'absent' ? [] : state.units.filter((unit) => !state.returns.some((entry) => entry.unit === unit))

/** Sum of what the units returned for each figure. */
export function returnedTotals(state: PeriodState): Readonly<Record<string, number>> {
  const totals: Record<string, number> = {}
  for (const entry of state.status === 'absent' ? [] : state.returns)
    for (const [figure, n] of Object.entries(entry.figures ?? {})) totals[figure] = (totals[figure] ?? 0) + n
  return totals
}

export const PERIODS_TABLE: TableDef = {
  name: 'periods',
  columns: {
    period: 'text',
    kind: 'text',
    place: 'text',
    date: 'date',
    opens_at: 'timestamptz',
    closes_at: 'timestamptz',
    cut_offs: 'jsonb',
    units: 'integer',
    returned: 'integer',
    nil_returned: 'integer',
    closed_at: 'timestamptz',
    closed_rec: 'timestamptz',
    figures: 'jsonb',
    carried_over: 'jsonb',
    missing: 'jsonb',
    status: 'text',
  },
  key: ['period'],
  placeColumn: 'place',
  indexes: [['date']],
}

function periodRows(state: PeriodState): Row[] {
  if (state.status === 'absent') return []
  const closed = state.status === 'closed' ? state : null
  return [
    {
      table: PERIODS_TABLE.name,
      values: {
        period: state.period,
        kind: state.kind,
        place: state.place,
        date: state.date,
        opens_at: state.opensAt,
        closes_at: state.closesAt,
        cut_offs: state.cutOffs,
        units: state.units.length,
        returned: state.returns.filter((entry) => entry.figures !== null).length,
        nil_returned: state.returns.filter((entry) => entry.figures === null).length,
        closed_at: closed?.closed.at ?? null,
        closed_rec: closed?.closed.recordedAt ?? null,
        figures: closed?.figures ?? returnedTotals(state),
        carried_over: closed?.carriedOver ?? [],
        missing: closed?.missing ?? [],
        status: state.status,
      },
    },
  ]
}

export const PERIOD_KIND: StreamKind<PeriodState, PeriodEvents> = {
  kind: 'period',
  events: ['period-opened', 'unit-returned', 'unit-nil-returned', 'period-closed'],
  initial: { status: 'absent' },
  evolve: evolvePeriod,
  duties: [],
  tables: [PERIODS_TABLE],
  rows: periodRows,
  counts: () => [],
}

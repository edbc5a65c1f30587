import type { Moment } from '../duties/duty.ts'
import type { DutyRule } from '../duties/duty-rule.ts'
import { momentOf } from '../duties/evolve-duties.ts'
import type { RecordedIn } from '../ledger/event.ts'
import type { StreamKind } from '../ledger/stream-kind.ts'
import type { Row, TableDef } from '../ledger/table.ts'
import { exhaustive } from '../primitives/exhaustive.ts'
import type { PlaceCode } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import type { ShiftEvents, ShiftOffered, ShiftOfficer } from './shift-events.ts'

/** One officer's time at the desk. */
export interface Shift {
  readonly officer: ShiftOfficer
  readonly from: Moment
  readonly until: Instant
  /** The hand-over that ended it, or that is on offer. */
  readonly offer: (ShiftOffered & { readonly at: Moment }) | null
  readonly ended: Moment | null
}
export type ShiftState =
  | { readonly status: 'none' }
  /** The last of `shifts` is the present officer's: never none, however long a hand-over takes. */
  | { readonly status: 'kept'; readonly place: PlaceCode; readonly shifts: readonly [...Shift[], Shift] }

export const presentShift = (state: ShiftState & { status: 'kept' }): Shift =>
  state.shifts[state.shifts.length - 1] as Shift

const begin = (officer: ShiftOfficer, from: Moment, until: Instant): Shift => ({
  officer,
  from,
  until,
  offer: null,
  ended: null,
})

const withPresent = (state: ShiftState & { status: 'kept' }, change: Partial<Shift>): ShiftState => ({
  ...state,
  shifts: [...state.shifts.slice(0, -1), { ...presentShift(state), ...change }],
})

export function evolveShift(state: ShiftState, event: RecordedIn<ShiftEvents>): ShiftState {
  const at = momentOf(event)
  if (event.type === 'shift-opened') {
    const { place, officer, until } = event.data
    return state.status === 'none' ? { status: 'kept', place, shifts: [begin(officer, at, until)] } : state
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'shift-offered':
      return withPresent(state, { offer: { ...event.data, at } })
    case 'shift-declined':
      return withPresent(state, { offer: null })
    case 'shift-accepted': {
      const { officer, until } = event.data
      const ended = { ...presentShift(state), ended: at }
      return { ...state, shifts: [...state.shifts.slice(0, -1), ended, begin(officer, at, until)] }
    }
    default:
      return exhaustive(event)
  }
}

/** The officer owes the hand-over when the shift ends; the next one owes the answer to an offer. */
const SHIFT_DUTIES: readonly DutyRule<ShiftEvents>[] = [
  {
    kind: 'shift-handover',
    clock: null,
    opens: {
      'shift-opened': ({ data }) => ({ holder: data.officer.post, place: data.place, due: { finish: data.until } }),
      'shift-accepted': ({ data }) => ({ holder: data.officer.post, place: data.place, due: { finish: data.until } }),
    },
    marks: { 'shift-offered': 'start' },
    ends: { 'shift-accepted': 'done' },
  },
  {
    kind: 'shift-receipt',
    clock: null,
    opens: {
      'shift-offered': ({ data }) => ({ holder: data.to, place: data.place, due: { finish: data.acceptDueAt } }),
    },
    marks: {},
    ends: { 'shift-accepted': 'done', 'shift-declined': 'void' },
  },
]

export const SHIFTS_TABLE: TableDef = {
  name: 'shifts',
  columns: {
    place: 'text',
    number: 'integer',
    officer_post: 'text',
    officer: 'text',
    from_at: 'timestamptz',
    from_rec: 'timestamptz',
    until_at: 'timestamptz',
    offered_to: 'text',
    offered_at: 'timestamptz',
    accept_due: 'timestamptz',
    notes: 'text',
    open_work: 'jsonb',
    ended_at: 'timestamptz',
    ended_rec: 'timestamptz',
  },
  key: ['place', 'number'],
  placeColumn: 'place',
}

const shiftRow = (place: PlaceCode, { officer, from, until, offer, ended }: Shift, index: number): Row => ({
  table: SHIFTS_TABLE.name,
  values: {
    place,
    number: index + 1,
    officer_post: officer.post,
    officer: officer.person,
    from_at: from.at,
    from_rec: from.recordedAt,
    until_at: until,
    offered_to: offer?.to ?? null,
    offered_at: offer?.at.at ?? null,
    accept_due: offer?.acceptDueAt ?? null,
    notes: offer?.notes ?? null,
    open_work: offer?.open ?? null,
    ended_at: ended?.at ?? null,
    ended_rec: ended?.recordedAt ?? null,
  },
})

export const SHIFT_KIND: StreamKind<ShiftState, ShiftEvents> = {
  kind: 'shift',
  events: ['shift-opened', 'shift-offered', 'shift-accepted', 'shift-declined'],
  initial: { status: 'none' },
  evolve: evolveShift,
  duties: SHIFT_DUTIES,
  tables: [SHIFTS_TABLE],
  rows: (state) => (state.status === 'none' ? [] : state.shifts.map((shift, i) => shiftRow(state.place, shift, i))),
  counts: () => [],
}

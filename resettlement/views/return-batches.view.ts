import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { type BatchState, tallyOf } from '../batches/state.ts'

/** One row a batch, with its people counted at gate, vehicle and door. */
export const RETURN_BATCHES_TABLE: TableDef = {
  name: 'return_batches',
  columns: {
    batch: 'text',
    place: 'text',
    vehicle: 'text',
    seats: 'integer',
    giver: 'text',
    escort: 'text',
    status: 'text',
    departs_at: 'timestamptz',
    departed_at: 'timestamptz',
    closed_at: 'timestamptz',
    close_due_at: 'timestamptz',
    booked: 'integer',
    gate: 'integer',
    aboard: 'integer',
    door: 'integer',
    exits_before: 'integer',
    exits_on_the_way: 'integer',
    open: 'integer',
  },
  key: ['batch'],
  placeColumn: 'place',
  indexes: [['status']],
  readRight: 'return.read',
}

export function batchRows(state: BatchState): readonly Row[] {
  if (state.status === 'none') return []
  const { batch, place, vehicle, seats, giver, escort, status, departsAt, departed, closed, closeDueAt } = state
  const { exitsBefore, exitsOnTheWay, ...tally } = tallyOf(state)
  return [
    {
      table: RETURN_BATCHES_TABLE.name,
      values: {
        batch,
        place,
        vehicle,
        seats,
        giver,
        escort,
        status,
        departs_at: departsAt,
        departed_at: departed?.at ?? null,
        closed_at: closed?.at ?? null,
        close_due_at: closeDueAt,
        ...tally,
        exits_before: exitsBefore,
        exits_on_the_way: exitsOnTheWay,
      },
    },
  ]
}

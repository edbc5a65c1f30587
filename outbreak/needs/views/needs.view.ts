import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { isOnTime, isOpen, type NeedState } from '../state.ts'

/** One row a need. `on_time` is null until it is delivered; who needs it stands in the person column. */
export const NEEDS_TABLE: TableDef = {
  name: 'needs',
  columns: {
    need: 'text',
    kind: 'text',
    place: 'text',
    person: 'text',
    household: 'text',
    urgent: 'boolean',
    status: 'text',
    holder: 'text',
    requested_at: 'timestamptz',
    requested_rec: 'timestamptz',
    care_at: 'timestamptz',
    accept_due_at: 'timestamptz',
    start_due_at: 'timestamptz',
    due_at: 'timestamptz',
    accepted_at: 'timestamptz',
    slot_at: 'timestamptz',
    started_at: 'timestamptz',
    left_at: 'timestamptz',
    destination: 'text',
    returned_at: 'timestamptz',
    ended_at: 'timestamptz',
    ended_rec: 'timestamptz',
    on_time: 'boolean',
    reason: 'text',
    repeats: 'boolean',
    after_need: 'text',
  },
  key: ['need'],
  placeColumn: 'place',
  indexes: [['status'], ['place'], ['due_at']],
  personal: true,
}

export function needRows(state: NeedState): readonly Row[] {
  if (state.status === 'none') return []
  const ended = isOpen(state) ? null : state
  return [
    {
      table: NEEDS_TABLE.name,
      values: {
        need: state.need,
        kind: state.kind,
        place: state.place,
        person: state.person,
        household: state.household,
        urgent: state.urgent,
        status: state.status,
        holder: state.holder,
        requested_at: state.requestedAt,
        requested_rec: state.requestedRec,
        care_at: state.careAt,
        accept_due_at: state.acceptDueAt,
        start_due_at: state.startDueAt,
        due_at: state.dueAt,
        accepted_at: state.acceptedAt,
        slot_at: state.slotAt,
        started_at: state.startedAt,
        left_at: state.exit?.at ?? null,
        destination: state.exit?.destination ?? null,
        returned_at: state.returnedAt,
        ended_at: ended?.endedAt ?? null,
        ended_rec: ended?.endedRec ?? null,
        on_time: ended?.status === 'delivered' ? isOnTime(ended) : null,
        reason: ended === null || ended.status === 'delivered' ? null : ended.reason,
        repeats: state.repeat !== null,
        after_need: state.after,
      },
    },
  ]
}

import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { acceptedOf, type BatchState, type IssueState, type ItemState } from '../state.ts'

/** One row a batch: what came in, what has gone out. */
export const PATROL_BATCHES: TableDef = {
  name: 'patrol_batches',
  columns: {
    batch: 'text',
    item: 'text',
    words: 'jsonb',
    place: 'text',
    quantity: 'integer',
    issued: 'integer',
    received_at: 'timestamptz',
  },
  key: ['batch'],
  placeColumn: 'place',
  cityWide: true,
}

/** One row an issue: what the issuer wrote, what the unit counted, what both agree on. */
export const PATROL_ISSUES: TableDef = {
  name: 'patrol_issues',
  columns: {
    issue: 'text',
    batch: 'text',
    item: 'text',
    unit: 'text',
    issuer: 'text',
    place: 'text',
    status: 'text',
    quantity: 'integer',
    issued_at: 'timestamptz',
    count_due_at: 'timestamptz',
    counted: 'integer',
    defective: 'integer',
    counted_at: 'timestamptz',
    receiver: 'text',
    note: 'text',
    settle_due_at: 'timestamptz',
    how: 'text',
    settled_at: 'timestamptz',
    accepted: 'integer',
    in_use: 'integer',
  },
  key: ['issue'],
  placeColumn: 'place',
  indexes: [['batch'], ['unit']],
}

/** One row an item: with whom it is, or in which state it came back. */
export const PATROL_ITEMS: TableDef = {
  name: 'patrol_items',
  columns: {
    item: 'text',
    kind: 'text',
    issue: 'text',
    unit: 'text',
    place: 'text',
    status: 'text',
    person: 'text',
    second_signer: 'text',
    since: 'timestamptz',
    seen_at: 'timestamptz',
    condition: 'text',
  },
  key: ['item'],
  placeColumn: 'place',
  indexes: [['issue'], ['unit']],
}

export function batchRows(state: BatchState): readonly Row[] {
  if (state === null) return []
  const { batch, item, words, place, quantity, issued, at } = state
  const values = { batch, item, words, place, quantity, issued, received_at: at }
  return [{ table: PATROL_BATCHES.name, values }]
}

export function issueRows(state: IssueState): readonly Row[] {
  if (state.status === 'none') return []
  const count = state.status === 'issued' ? null : state.count
  const settled = state.status === 'settled' ? state.settled : null
  const values = {
    issue: state.issue,
    batch: state.batch,
    item: state.item,
    unit: state.unit,
    issuer: state.issuer,
    place: state.place,
    status: state.status,
    quantity: state.quantity,
    issued_at: state.issuedAt,
    count_due_at: state.countDueAt,
    counted: count?.counted ?? null,
    defective: count?.defective ?? null,
    counted_at: count?.at ?? null,
    receiver: count?.receiver ?? null,
    note: count === null || count.note === '' ? null : count.note,
    settle_due_at: count === null || count.agrees ? null : count.settleDueAt,
    how: settled?.how ?? null,
    settled_at: settled?.at ?? null,
    accepted: count === null ? null : acceptedOf(state),
    in_use: state.inUse,
  }
  return [{ table: PATROL_ISSUES.name, values }]
}

export function itemRows(state: ItemState): readonly Row[] {
  if (state.status === 'none') return []
  const { item, kind, issue, unit, place, status, person, secondSigner, since, lastAt, condition } = state
  const values = { item, kind, issue, unit, place, status, person, second_signer: secondSigner, since }
  return [{ table: PATROL_ITEMS.name, values: { ...values, seen_at: lastAt, condition } }]
}

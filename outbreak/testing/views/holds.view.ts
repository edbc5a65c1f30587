import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { holdEndsAt, type RetestState } from '../retest-state.ts'

/** Members of positive pools. Held now: `held_at <= now and now < ends_at`; no row needs to change for a hold to end. */
export const HOLDS_TABLE: TableDef = {
  name: 'holds',
  columns: {
    pool: 'text',
    person: 'text',
    place: 'text',
    round: 'text',
    held_at: 'timestamptz',
    held_rec: 'timestamptz',
    until: 'timestamptz',
    ends_at: 'timestamptz',
    retest_due_at: 'timestamptz',
    holder: 'text',
    issuer: 'text',
    legal_basis: 'jsonb',
    appeal_channel: 'text',
    single: 'text',
    sampled_at: 'timestamptz',
    status: 'text',
    ended_at: 'timestamptz',
    ended_rec: 'timestamptz',
  },
  key: ['pool', 'person'],
  placeColumn: 'place',
  indexes: [['person'], ['status']],
  personal: true,
}

export function holdRows(state: RetestState): readonly Row[] {
  if (state.status === 'none') return []
  const ended = 'endedAt' in state ? state : null
  return [
    {
      table: HOLDS_TABLE.name,
      values: {
        pool: state.pool,
        person: state.person,
        place: state.place,
        round: state.round,
        held_at: state.heldAt,
        held_rec: state.heldRec,
        until: state.until,
        ends_at: holdEndsAt(state),
        retest_due_at: state.retestDueAt,
        holder: state.holder,
        issuer: state.issuer,
        legal_basis: state.legalBasis,
        appeal_channel: state.appealChannel,
        single: state.single,
        sampled_at: state.sampledAt,
        status: state.status,
        ended_at: ended?.endedAt ?? null,
        ended_rec: ended?.endedRec ?? null,
      },
    },
  ]
}

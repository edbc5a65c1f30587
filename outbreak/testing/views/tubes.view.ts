import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { hasResult, isFollowed, type TubeState, unresolved } from '../tube-state.ts'

/** One row a tube that exists by itself; `person` is null for a pool, whose members are in `holds` once it is positive. */
export const TUBES_TABLE: TableDef = {
  name: 'tubes',
  columns: {
    tube: 'text',
    person: 'text',
    round: 'text',
    place: 'text',
    site: 'text',
    collected_at: 'timestamptz',
    received_at: 'timestamptz',
    resulted_at: 'timestamptz',
    result: 'text',
    ct: 'double precision',
    laboratory: 'text',
    reason: 'text',
    status: 'text',
    members: 'integer',
    ratio: 'text',
    sampled_group: 'text',
    retest_of: 'text',
    resample_of: 'text',
    resampled_by: 'text',
    dispatched_at: 'timestamptz',
    testing_at: 'timestamptz',
    plate: 'text',
    well: 'text',
    unresolved: 'integer',
    positive_members: 'integer',
    resolved_at: 'timestamptz',
    lost_at: 'timestamptz',
  },
  key: ['tube'],
  placeColumn: 'place',
  indexes: [['person'], ['round'], ['status']],
  personal: true,
}

export function tubeRows(state: TubeState): readonly Row[] {
  if (state.status === 'none') return []
  const resulted = hasResult(state) ? state : null
  const followed = isFollowed(state) ? state : null
  const testing = ('testing' in state ? state.testing : null) ?? null
  return [
    {
      table: TUBES_TABLE.name,
      values: {
        tube: state.tube,
        person: state.pool === null ? (state.members[0] ?? null) : null,
        round: state.round,
        place: state.place,
        site: state.site,
        collected_at: state.collectedAt,
        received_at: ('receivedAt' in state ? state.receivedAt : null) ?? null,
        resulted_at: resulted?.resultedAt ?? null,
        result: resulted?.result ?? null,
        ct: resulted?.ct ?? null,
        laboratory: ('laboratory' in state ? state.laboratory : null) ?? null,
        reason: state.reason,
        status: state.status,
        members: state.members.length,
        ratio: state.pool === null ? '1' : String(state.pool.ratio),
        sampled_group: state.pool?.group ?? null,
        retest_of: state.retestOf,
        resample_of: state.resampleOf,
        resampled_by: state.resampledBy,
        dispatched_at: state.dispatchedAt,
        testing_at: testing?.at ?? null,
        plate: testing?.plate ?? null,
        well: testing?.well ?? null,
        unresolved: followed === null ? null : unresolved(followed).length,
        positive_members: followed === null ? null : followed.positive.length,
        resolved_at: followed?.resolvedAt ?? null,
        lost_at: state.status === 'lost' ? state.lostAt : null,
      },
    },
  ]
}

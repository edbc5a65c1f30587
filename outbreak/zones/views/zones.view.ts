import type { Cell, Row, TableDef } from '#kernel/ledger/table.ts'
import { type CurrentEpisode, episodesOf, type Order, type ZoneState } from '../state.ts'
import { nextCallAt } from '../zone-calls.ts'

/** One row an episode of control over a place. `infections` are those that led to it and those found inside. */
export const ZONES_TABLE: TableDef = {
  name: 'zones',
  columns: {
    zone: 'text',
    episode: 'integer',
    place: 'text',
    level: 'text',
    status: 'text',
    required_at: 'timestamptz',
    required_rec: 'timestamptz',
    proposed_at: 'timestamptz',
    start_at: 'timestamptz',
    ordered_at: 'timestamptz',
    ordered_rec: 'timestamptz',
    expires_at: 'timestamptz',
    review_due_at: 'timestamptz',
    households: 'integer',
    residents: 'integer',
    regime: 'text',
    issuer: 'text',
    legal_basis: 'text',
    lift_due_at: 'timestamptz',
    infections: 'integer',
    last_infection_at: 'timestamptz',
    ended_at: 'timestamptz',
    ended_rec: 'timestamptz',
    exits_open: 'boolean',
    exits_checked_at: 'timestamptz',
    exits_blocked: 'integer',
    redrawn_into: 'integer',
    call_due_at: 'timestamptz',
    notice_zh: 'text',
    notice_en: 'text',
  },
  key: ['zone', 'episode'],
  placeColumn: 'place',
  indexes: [['status'], ['expires_at'], ['ordered_rec'], ['call_due_at']],
}

const orderCells = (order: Order | null): Readonly<Record<string, Cell>> => ({
  start_at: order?.startAt ?? null,
  ordered_at: order?.orderedAt ?? null,
  ordered_rec: order?.orderedRec ?? null,
  expires_at: order?.expiresAt ?? null,
  households: order?.households ?? null,
  residents: order?.residents ?? null,
  regime: order?.regime ?? null,
  issuer: order?.issuer ?? null,
  legal_basis: order?.legalBasis ?? null,
  lift_due_at: order?.liftDueAt ?? null,
  exits_open: order?.exitsOpen ?? null,
  exits_checked_at: order?.upkeep.exitsCheckedAt ?? null,
  exits_blocked: order?.upkeep.blocked.length ?? 0,
  redrawn_into: order?.upkeep.redrawn?.into.length ?? null,
  notice_zh: order?.notice.zh ?? null,
  notice_en: order?.notice.en ?? null,
})

function episodeRow(episode: CurrentEpisode): Row {
  const ended = episode.status === 'lifted' || episode.status === 'lapsed' ? episode : null
  const found = episode.infections.map(({ foundAt }) => foundAt).sort()
  return {
    table: ZONES_TABLE.name,
    values: {
      zone: episode.place,
      episode: episode.episode,
      place: episode.place,
      level: episode.level,
      status: episode.status,
      required_at: episode.requiredAt,
      required_rec: episode.requiredRec,
      proposed_at: episode.proposedAt,
      ...orderCells(episode.order),
      // Nobody owes a review of what has ended.
      review_due_at: ended === null ? (episode.order?.reviewDueAt ?? null) : null,
      call_due_at: nextCallAt(episode),
      infections: found.length,
      last_infection_at: found.at(-1) ?? null,
      ended_at: ended?.endedAt ?? null,
      ended_rec: ended?.endedRec ?? null,
    },
  }
}

export const zoneRows = (state: ZoneState): readonly Row[] => episodesOf(state).map(episodeRow)

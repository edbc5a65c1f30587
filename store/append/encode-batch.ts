import type { CityCode } from '#kernel/primitives/ids.ts'
import { arrayLiteral, jsonArrayLiteral } from '../database/array-literal.ts'
import type { FigureDelta } from '../fold/fold-sink.ts'
import { show } from '../fold/show.ts'
import type { Subject } from '../fold/subject.ts'
import type { Registry } from '../registry.ts'
import { upsertRows } from '../views/write-rows.ts'
import type { Batch } from './batch.ts'

/** A prepared statement with its parameters, ready to send. */
export interface Statement {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * The batch as statements, all at once: its subjects live on and may take the facts of the next batch
 * while this one is being written. The states of `saved` are stored with it, whether they are of this batch or not.
 */
export function encodeBatch(batch: Batch, saved: readonly Subject[], registry: Registry): Statement[] {
  const requests = batch.outcomes.size > 0 ? [insertRequests(batch)] : []
  const states = saved.length > 0 ? [upsertStates(batch.city, saved)] : []
  if (batch.events.length === 0) return [...requests, ...states]
  for (const subject of batch.subjects) show(subject, registry.tables, batch.shown)
  const rows = [...batch.shown.tables].flatMap(([name, shown]) => {
    const def = registry.tables.get(name)
    if (!def) throw new Error(`rows for the undeclared table ${name}`)
    return upsertRows(def, shown)
  })
  const deltas = [...batch.shown.figures.values()].filter((delta) => delta.n !== 0)
  const counts = deltas.length > 0 ? [addCounts(deltas)] : []
  return [...requests, insertEvents(batch), insertStreams(batch), ...states, ...rows, ...counts]
}

function insertEvents({ events, city }: Batch): Statement {
  return {
    name: 'insert-events',
    text: `insert into events (city, id, occurred_at, recorded_at, stored_at, type, place, post, person, request, rows)
      select $1, id, o::timestamptz, r::timestamptz, clock_timestamp(), type, place, post, person, request, rows::jsonb
      from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
        $10::text[]) as e (id, o, r, type, place, post, person, request, rows)`,
    values: [
      city,
      ...columns(events, [
        (e) => e.id,
        (e) => e.occurredAt,
        (e) => e.recordedAt,
        (e) => e.type,
        (e) => e.place,
        (e) => e.post,
        (e) => e.person,
        (e) => e.request,
      ]),
      jsonArrayLiteral(events.map((e) => e.rows)),
    ],
  }
}

const columns = <T>(items: readonly T[], cells: readonly ((item: T) => string | number | null)[]): string[] =>
  cells.map((cell) => arrayLiteral(items.map(cell)))

function insertStreams({ events, city }: Batch): Statement {
  const entries = events.flatMap((event) =>
    event.rows.flatMap((row, index) =>
      Object.entries(row.streams).map(([stream, version]) => ({ stream, version, event, index })),
    ),
  )
  return {
    name: 'insert-streams',
    text: `insert into streams (city, stream, version, event, row, occurred_at)
      select $1, s, v, e, r, o::timestamptz
      from unnest($2::text[], $3::int[], $4::bigint[], $5::int[], $6::text[]) as x (s, v, e, r, o)`,
    values: [
      city,
      ...columns(entries, [
        (x) => x.stream,
        (x) => x.version,
        (x) => x.event.id,
        (x) => x.index,
        (x) => x.event.occurredAt,
      ]),
    ],
  }
}

function insertRequests({ outcomes, city }: Batch): Statement {
  return {
    name: 'insert-requests',
    text: `insert into requests (city, request, outcome) select $1, r, o::jsonb from unnest($2::text[], $3::text[]) as x (r, o)`,
    values: [city, arrayLiteral([...outcomes.keys()]), jsonArrayLiteral([...outcomes.values()])],
  }
}

export function upsertStates(city: CityCode, subjects: readonly Subject[]): Statement {
  return {
    name: 'upsert-states',
    text: `insert into states (city, stream, kind, place, version, generation, since, state)
      select $1, s, k, p, v, g, si::timestamptz, st::jsonb
      from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::text[], $8::text[])
        as x (s, k, p, v, g, si, st)
      on conflict (city, stream) do update
        set version = excluded.version, generation = excluded.generation, since = excluded.since,
          state = excluded.state`,
    values: [
      city,
      ...columns(subjects, [
        (s) => s.stream,
        (s) => s.kind.kind,
        (s) => s.place,
        (s) => s.version,
        (s) => s.generation,
        (s) => s.since,
        (s) => JSON.stringify(s.state),
      ]),
    ],
  }
}

export function addCounts(deltas: readonly FigureDelta[]): Statement {
  return {
    name: 'add-counts',
    text: `insert into figure_counts as f (city, figure, place, date, part, n)
      select c, g, p, d::date, t, n
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[]) as x (c, g, p, d, t, n)
      on conflict (city, figure, place, date, part) do update set n = f.n + excluded.n`,
    values: columns(deltas, [
      (x) => x.city,
      (x) => x.count.figure,
      (x) => x.count.place,
      (x) => x.count.date,
      (x) => x.count.part,
      (x) => x.n,
    ]),
  }
}

import type pg from 'pg'
import type { TableDef } from '#kernel/ledger/table.ts'
import { arrayLiteral } from '../database/array-literal.ts'
import { ident } from '../database/ident.ts'
import type { FigureDelta, ShownRow } from '../fold/fold-sink.ts'
import { inShareSql, type Share, shareValues } from '../fold/share.ts'
import type { Subject } from '../fold/subject.ts'
import { viewColumns } from '../views/table-sql.ts'
import { chunks, insertRowsSql, rowArrays } from '../views/write-rows.ts'

/** Where the replayed copy of a table is written: a temporary one, which nobody else sees and the transaction drops. */
export const scratchOf = (table: string): string => ident(`replayed_${table}`)

export async function makeScratch(client: pg.ClientBase, table: string): Promise<void> {
  await client.query(`create temp table ${scratchOf(table)} (like ${ident(table)}) on commit drop`)
}

export async function fillView(
  client: pg.ClientBase,
  target: string,
  def: TableDef,
  rows: readonly ShownRow[],
): Promise<void> {
  const text = insertRowsSql(target, viewColumns(def))
  for (const chunk of chunks(rows)) await client.query(text, rowArrays(def, chunk))
}

export async function fillStates(client: pg.ClientBase, subjects: readonly Subject[]): Promise<void> {
  const text = `insert into ${scratchOf('states')} (city, stream, kind, place, version, generation, since, state)
    select c, s, k, p, v, g, si::timestamptz, st::jsonb
    from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::text[], $8::text[])
      as x (c, s, k, p, v, g, si, st)`
  for (const chunk of chunks(subjects))
    await client.query(text, [
      arrayLiteral(chunk.map((s) => s.city)),
      arrayLiteral(chunk.map((s) => s.stream)),
      arrayLiteral(chunk.map((s) => s.kind.kind)),
      arrayLiteral(chunk.map((s) => s.place)),
      arrayLiteral(chunk.map((s) => s.version)),
      arrayLiteral(chunk.map((s) => s.generation)),
      arrayLiteral(chunk.map((s) => s.since)),
      arrayLiteral(chunk.map((s) => JSON.stringify(s.state))),
    ])
}

/**
 * The `streams` table says again, by subject, what each event's rows say of their streams: counted in the database,
 * without the fold. Rows that are not as the store writes them give none.
 */
export async function fillStreams(client: pg.ClientBase, share: Share): Promise<void> {
  const text = `insert into ${scratchOf('streams')} (city, stream, version, event, row, occurred_at)
    select e.city, s.key, (s.value #>> '{}')::int, e.id, r.at - 1, e.occurred_at
    from events e
      cross join jsonb_array_elements(case jsonb_typeof(e.rows) when 'array' then e.rows else '[]' end)
        with ordinality as r (fact, at)
      cross join jsonb_each(case jsonb_typeof(r.fact -> 'streams') when 'object' then r.fact -> 'streams' else '{}' end) s
    where e.type <> all ($2::text[]) and jsonb_typeof(s.value) = 'number' and ${inShareSql(share, 's.key', 1)}`
  await client.query(text, [shareValues(share), share.skip])
}

export async function fillCounts(client: pg.ClientBase, sums: readonly FigureDelta[]): Promise<void> {
  const text = `insert into ${scratchOf('figure_counts')} (city, figure, place, date, part, n)
    select c, f, p, d::date, t, n
    from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[]) as x (c, f, p, d, t, n)`
  for (const chunk of chunks(sums))
    await client.query(text, [
      arrayLiteral(chunk.map((x) => x.city)),
      arrayLiteral(chunk.map((x) => x.count.figure)),
      arrayLiteral(chunk.map((x) => x.count.place)),
      arrayLiteral(chunk.map((x) => x.count.date)),
      arrayLiteral(chunk.map((x) => x.count.part)),
      arrayLiteral(chunk.map((x) => x.n)),
    ])
}

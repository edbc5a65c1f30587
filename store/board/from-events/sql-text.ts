import type { BoardScope } from '../board-scope.ts'

/** A number's SELECT: what it reads (`with …`, shared by many numbers) and the number itself (`select … as value`). */
export interface NumberSelect {
  readonly from: string
  readonly select: string
}
export const textOf = ({ from, select }: NumberSelect): string => `${from}\n${select}`

/** A text literal of SQL. */
export const lit = (text: string): string => `'${text.replaceAll("'", "''")}'`
export const at = (scope: BoardScope): string => `timestamptz ${lit(scope.at)}`
export const list = (texts: readonly string[]): string => texts.map(lit).join(', ')

/**
 * `fact`: every unvoided fact of the given types known at the scope's moment, once for each subject of the given kinds
 * it belongs to. Reads `events` and nothing else.
 */
export function factsSql(scope: BoardScope, subjects: readonly string[], types: readonly string[]): string {
  return `with voided as materialized (
  select r.value -> 'data' ->> 'event' as event, (r.value -> 'data' ->> 'row')::int as row
    from events e cross join lateral jsonb_array_elements(e.rows) as r
   where e.city = ${lit(scope.city)} and e.type = 'record-voided' and e.recorded_at <= ${at(scope)}),
fact as (
  select split_part(s.key, '/', 1) as subject, s.key as stream, s.value::int as version, e.type, e.post, e.occurred_at, e.recorded_at,
         r.value ->> 'place' as place, r.value -> 'data' as data
    from events e cross join lateral jsonb_array_elements(e.rows) with ordinality as r(value, n)
         cross join lateral jsonb_each_text(r.value -> 'streams') as s
   where e.city = ${lit(scope.city)} and e.type in (${list(types)}) and e.recorded_at <= ${at(scope)}
     and split_part(s.key, '/', 1) in (${list(subjects)})
     and not exists (select from voided v where v.event = e.id::text and v.row = r.n - 1))`
}

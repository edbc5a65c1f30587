import type { BoardScope } from '../board-scope.ts'

/** A number's SELECT: what it reads (`with …`, shared by many numbers) and the number itself (`select … as value`). */
export interface NumberSelect {
  readonly from: string
  readonly select: string
  /** A wider `from` in which the same `select` gives the same number, for counting it together with others. */
  readonly together?: string
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
  select r.value -> 'data' ->> 'event' as event, (r.value -> 'data' ->> 'row')::int + 1 as n
    from events e cross join lateral jsonb_array_elements(e.rows) as r
   where e.city = ${lit(scope.city)} and e.type = 'record-voided' and e.recorded_at <= ${at(scope)}),
of_subject as (
  select e.type, e.post, e.occurred_at, r.value, jsonb_object_keys(r.value -> 'streams') as stream
    from events e cross join lateral jsonb_array_elements(e.rows) with ordinality as r(value, n)
   where e.city = ${lit(scope.city)} and e.type in (${list(types)}) and e.recorded_at <= ${at(scope)}
     and (e.id::text, r.n) not in (select event, n from voided)),
fact as (
  select split_part(stream, '/', 1) as subject, stream, (value -> 'streams' ->> stream)::int as version, type, post, occurred_at,
         value ->> 'place' as place, value -> 'data' as data
    from of_subject where split_part(stream, '/', 1) in (${list(subjects)}))`
}

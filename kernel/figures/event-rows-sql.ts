import type { CityCode } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'

/** Which recorded facts a figure counts. */
export interface EventRowsWanted {
  readonly city: CityCode
  /** Event types, by name. */
  readonly types: readonly string[]
  /** As known at this moment: what was recorded or happened later, or voided by then, is left out. */
  readonly at: Instant
  /** Counted from this moment on, by when it happened. */
  readonly from?: Instant
  /** Counted before this moment, by when it happened. */
  readonly before?: Instant
  /** A kind of subject: each row then comes once for every subject of the kind that it belongs to, as `stream`. */
  readonly subject?: string
}

/** A text literal of SQL. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`
export const sqlInstant = (at: Instant): string => `timestamptz ${sqlText(at)}`
export const sqlTexts = (texts: readonly string[]): string => texts.map(sqlText).join(', ')

/**
 * The unvoided facts of some types as a sub-select, to stand behind `from`: `select count(*)::int as n from
 * ${eventRows({ … })} as r where r.data ->> 'kind' = 'day'`. Columns: `event` (text), `row` (from 0), `type`, `post`,
 * `person`, `place`, `occurred_at`, `recorded_at`, `data` (jsonb), `streams` (jsonb: subject → version), and with
 * `subject` also `stream`. Reads `events` and nothing else; takes no parameters.
 */
export function eventRows({ city, types, at, from, before, subject }: EventRowsWanted): string {
  const moment = sqlInstant(at)
  const owner = sqlText(city)
  const stream = subject === undefined ? '' : ', s.stream'
  const streams =
    subject === undefined
      ? ''
      : `
    cross join lateral jsonb_object_keys(r.value -> 'streams') as s(stream)`
  return `(
  select e.id::text as event, r.n::int - 1 as row, e.type, e.post, e.person, r.value ->> 'place' as place, e.occurred_at,
         e.recorded_at, r.value -> 'data' as data, r.value -> 'streams' as streams${stream}
    from events e cross join lateral jsonb_array_elements(e.rows) with ordinality as r(value, n)${streams}
   where e.city = ${owner} and e.type in (${sqlTexts(types)})
     and e.recorded_at <= ${moment} and e.occurred_at <= ${moment}${from === undefined ? '' : ` and e.occurred_at >= ${sqlInstant(from)}`}${before === undefined ? '' : ` and e.occurred_at < ${sqlInstant(before)}`}${subject === undefined ? '' : ` and split_part(s.stream, '/', 1) = ${sqlText(subject)}`}
     and (e.id::text, r.n::int - 1) not in (
       select v.value -> 'data' ->> 'event', (v.value -> 'data' ->> 'row')::int
         from events e cross join lateral jsonb_array_elements(e.rows) as v
        where e.city = ${owner} and e.type = 'record-voided' and e.recorded_at <= ${moment}))`
}

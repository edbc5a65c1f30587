import { parseInstant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed } from '../http/listed.ts'

export interface Paging {
  readonly limit: number
  /** Where the page before ended, as its `next` said. */
  readonly after?: string | undefined
  /** Whether the whole is counted again; a sheet that goes on needs no total on each of its pages. */
  readonly counted?: boolean | undefined
}
export interface Page<Row> extends Listed<Row> {
  /** What to ask for next; null when this page is the last. */
  readonly next: string | null
}

/** Of one table of persons: `at` is the time it is ordered by, newest first, then by person. */
export interface Asked {
  readonly table: 'cases' | 'contacts'
  readonly columns: string
  readonly at: string
  readonly where: string
  readonly values: readonly unknown[]
}

const MARK = '~'

/** @returns undefined when the text is no place to go on from. */
export function readCursor(after: string): { readonly at: string; readonly person: string } | undefined {
  const [time = '', person = ''] = after.split(MARK)
  const at = parseInstant(time)
  return at === undefined || person === '' ? undefined : { at, person }
}

interface Kept {
  readonly person: string
  readonly pageAt: string
}

/**
 * One page by key, not by offset: the thousandth page costs what the first does, rows that appear meanwhile are newer
 * than where the reader stands, and nobody is read twice or left out.
 */
export async function readPage<Row extends { readonly person: string }>(
  db: ReadDb,
  { table, columns, at, where, values }: Asked,
  { limit, after, counted = true }: Paging,
): Promise<Page<Row>> {
  const from = after === undefined ? undefined : readCursor(after)
  const n = values.length
  const later = from === undefined ? '' : ` and (${at} < $${n + 2} or (${at} = $${n + 2} and person > $${n + 3}))`
  const whole = counted ? `(select count(*)::int from ${table} where ${where})` : '0'
  const sql = `select ${columns}, ${at} as "pageAt", ${whole} as total
    from ${table} where ${where}${later} order by ${at} desc, person limit $${n + 1}`
  const keys = from === undefined ? [] : [from.at, from.person]
  const found = await db.rows<Row & Kept & { total: number }>(sql, [...values, limit, ...keys])
  const last = found.length < limit ? undefined : found.at(-1)
  const { total, rows } = listed(found)
  return {
    total,
    rows: rows.map(({ pageAt: _, ...row }) => row as unknown as Row),
    next: last === undefined ? null : `${last.pageAt}${MARK}${last.person}`,
  }
}

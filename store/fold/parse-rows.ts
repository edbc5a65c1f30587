import type { StoredRow } from '#kernel/ledger/event.ts'

/** A row of an event with the streams it names, without their versions, which a fold counts for itself. */
export interface ParsedRow {
  readonly place: string
  readonly data: unknown
  readonly streams: readonly string[]
}

const OPEN = '"streams": {'

/**
 * Parses the rows of an event as the database prints them. Object keys that never repeat, such as stream ids, cost
 * the engine a shape each, so the streams are cut out of the text first; a text that cannot be cut for certain is
 * parsed as it is.
 */
export const parseRows = (text: string): readonly ParsedRow[] => cut(text) ?? whole(text)

function whole(text: string): ParsedRow[] {
  const rows: readonly StoredRow[] = JSON.parse(text)
  return rows.map(({ place, data, streams }) => ({ place, data, streams: Object.keys(streams) }))
}

interface CutRow {
  readonly place: string
  readonly data: unknown
  streams: readonly string[]
}

/** Null when the cuts are not exactly one a row: then something else in the text looks like a row's streams. */
function cut(text: string): CutRow[] | null {
  const lists: string[][] = []
  let rest = ''
  let from = 0
  for (let at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, from)) {
    const start = at + OPEN.length
    const end = text.indexOf('}', start)
    const names = end < 0 ? null : namesIn(text, start, end)
    if (!names) return null
    lists.push(names)
    rest += `${text.slice(from, start - 1)}0`
    from = end + 1
  }
  const rows = parsed(rest + text.slice(from))
  if (rows?.length !== lists.length) return null
  for (const [i, row] of rows.entries()) {
    const list = lists[i]
    if (!list || !Object.is(row.streams, 0)) return null
    row.streams = list
  }
  return rows
}

function parsed(text: string): (CutRow & { streams: unknown })[] | null {
  try {
    const rows: unknown = JSON.parse(text)
    return Array.isArray(rows) ? rows : null
  } catch {
    return null
  }
}

/** Keys of `"a/1": 2, "b/3": 4`; null when one of them is escaped. */
function namesIn(text: string, start: number, end: number): string[] | null {
  const names: string[] = []
  for (let at = start; at < end; ) {
    const close = text.indexOf('"', at + 1)
    const name = text.slice(at + 1, close)
    if (text[at] !== '"' || close > end || name.includes('\\')) return null
    names.push(name)
    const comma = text.indexOf(', ', close)
    at = comma < 0 || comma > end ? end : comma + 2
  }
  return names
}

const DATA = '{"data": '
const NEXT = ', {"data": '
const PLACE = ', "place": "'
const STREAMS = '", "streams": {'

/** Where the parts of an event's rows stand in its text; written anew for every event. */
export interface Cuts {
  rows: number
  /** Three numbers a row: where its data, its place and its streams start. */
  readonly at: number[]
}

export const newCuts = (): Cuts => ({ rows: 0, at: [] })
export const CELLS = 3
/** Where the data ends whose place starts there. */
export const dataEnd = (placeStart: number): number => placeStart - PLACE.length

/**
 * Finds the rows of an event in the text as the database prints it, without parsing it: a replay parses each fact
 * when its subject is folded, and never the streams, whose ever new keys cost the engine a shape each.
 * False when the text holds an escape, or is not exactly `rows` rows as the store writes them: something in the data
 * may look like a row's streams, then, and only a parser can tell.
 */
export function cutRows(text: string, rows: number, cuts: Cuts): boolean {
  cuts.rows = 0
  if (text.includes('\\')) return false
  for (let at = 1; ; ) {
    if (!text.startsWith(DATA, at)) return false
    const placeEnd = text.indexOf(STREAMS, at)
    const place = text.lastIndexOf(PLACE, placeEnd) + PLACE.length
    if (placeEnd < 0 || place <= at + DATA.length || text.indexOf('"', place) !== placeEnd) return false
    const streams = placeEnd + STREAMS.length
    const end = text.indexOf('}', streams)
    if (text.charCodeAt(end + 1) !== BRACE) return false
    const cell = cuts.rows * CELLS
    cuts.at[cell] = at + DATA.length
    cuts.at[cell + 1] = place
    cuts.at[cell + 2] = streams
    cuts.rows += 1
    at = end + 4
    if (text.startsWith(NEXT, end + 2)) continue
    return cuts.rows === rows && end + 3 === text.length && text.charCodeAt(end + 2) === BRACKET
  }
}

const QUOTE = 34
const COMMA = 44
const BRACKET = 93
const BRACE = 125

/** Names of `"a/1": 2, "b/3": 4}` from `start` on, into `names`; how many. */
export function cutNames(text: string, start: number, names: string[]): number {
  let count = 0
  let at = start
  while (text.charCodeAt(at) === QUOTE) {
    const close = text.indexOf('"', at + 1)
    names[count++] = text.slice(at + 1, close)
    at = close + 3
    while (text.charCodeAt(at) !== BRACE && text.charCodeAt(at) !== COMMA) at++
    if (text.charCodeAt(at) === COMMA) at += 2
  }
  return count
}

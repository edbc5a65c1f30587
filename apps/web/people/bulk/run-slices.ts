import type { Words } from '../../shared/read-types.ts'

/** Most rows of one request. */
export const SLICE_ROWS = 500

export interface SliceAnswer {
  readonly accepted: number
  /** By its place in the slice. */
  readonly refused: readonly { readonly row: number; readonly words: Words }[]
}
export interface Refused<Row> {
  readonly row: Row
  readonly words: Words
}
export interface RunState<Row> {
  readonly total: number
  /** Rows that have an answer, either way. */
  readonly done: number
  readonly accepted: number
  readonly refused: readonly Refused<Row>[]
  /** Rows that were not sent, because something broke on the way; empty when all have an answer. */
  readonly left: readonly Row[]
  readonly broke: unknown
}

export interface Run<Row> {
  readonly rows: readonly Row[]
  /** Names this run; every slice has a key made from it, so that a second try of the same rows acts once. */
  readonly key: string
  /** How many rows of the run went before these, when it goes on after an outage. */
  readonly offset?: number
  readonly send: (slice: readonly Row[], key: string) => Promise<SliceAnswer>
  readonly onProgress: (state: RunState<Row>) => void
  /** A busy server says so: the slice is sent again under the same key. */
  readonly isPassing: (error: unknown) => boolean
  readonly pause: (attempt: number) => Promise<void>
}

const ATTEMPTS = 5

async function persist<Row>({ send, isPassing, pause }: Run<Row>, slice: readonly Row[], key: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(slice, key)
    } catch (error) {
      if (attempt >= ATTEMPTS || !isPassing(error)) throw error
      await pause(attempt)
    }
  }
}

/**
 * Sends many rows in slices, one after the other, and tells how far it is. A refused row never stops the others; an
 * outage stops, and says which rows were not sent.
 */
export async function runSlices<Row>(run: Run<Row>): Promise<RunState<Row>> {
  const { rows, key, offset = 0, onProgress } = run
  let state: RunState<Row> = { total: rows.length, done: 0, accepted: 0, refused: [], left: rows, broke: null }
  onProgress(state)
  for (let from = 0; from < rows.length; from += SLICE_ROWS) {
    const slice = rows.slice(from, from + SLICE_ROWS)
    try {
      const answer = await persist(run, slice, `${key}-${offset + from}`)
      const refused = answer.refused.flatMap(({ row, words }) => {
        const at = slice[row]
        return at === undefined ? [] : [{ row: at, words }]
      })
      state = {
        ...state,
        done: state.done + slice.length,
        accepted: state.accepted + answer.accepted,
        refused: [...state.refused, ...refused],
        left: rows.slice(from + SLICE_ROWS),
      }
    } catch (error) {
      state = { ...state, broke: error }
      onProgress(state)
      return state
    }
    onProgress(state)
  }
  return state
}

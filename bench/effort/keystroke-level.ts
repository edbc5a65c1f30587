/**
 * Seconds of the keystroke-level model: Card, Moran and Newell, "The keystroke-level model for user performance time
 * with interactive systems", Communications of the ACM 23 (7), 1980, pages 396–410. K is their average of a typist of
 * 40 words a minute. B, one press or release of a button, is that of Kieras, "Using the keystroke-level model to
 * estimate execution times", 1993.
 */
export const SECONDS = { K: 0.28, P: 1.1, B: 0.1, H: 0.4, M: 1.35 } as const
export type Operator = keyof typeof SECONDS

export interface Counted {
  readonly clicks: number
  readonly keys: number
  /** Pauses to decide or to read what came. */
  readonly thoughts: number
  /** Hands going from mouse to keyboard or back. */
  readonly homings: number
}

/** A click is pointing, a press and a release; waiting is no part of it. */
export function seconds({ clicks, keys, thoughts, homings }: Counted): number {
  const { K, P, B, H, M } = SECONDS
  return clicks * (P + 2 * B) + keys * K + thoughts * M + homings * H
}

export const add = (a: Counted, b: Counted): Counted => ({
  clicks: a.clicks + b.clicks,
  keys: a.keys + b.keys,
  thoughts: a.thoughts + b.thoughts,
  homings: a.homings + b.homings,
})
export const NOTHING: Counted = { clicks: 0, keys: 0, thoughts: 0, homings: 0 }

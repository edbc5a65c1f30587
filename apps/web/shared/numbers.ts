import type { ClockFigure, LateBuckets } from './read-types.ts'

const whole = new Intl.NumberFormat('en-US')
export const count = (n: number): string => whole.format(n)
/** Hours to one decimal below ten, whole above. */
export const hours = (n: number): string => (n < 10 ? n.toFixed(1).replace(/\.0$/, '') : String(Math.round(n)))

/**
 * Share of what has fallen due that was done in time, in whole percent; null while nothing has fallen due.
 * What is open and not yet due counts on neither side.
 */
export function onTimePercent(figure: Pick<ClockFigure, 'onTime' | 'late' | 'overdue'>): number | null {
  const judged = figure.onTime + figure.late + figure.overdue
  if (judged === 0) return null
  const exact = (figure.onTime / judged) * 100
  // One late duty must never read as 100 %, nor one in time as 0 %.
  if (exact > 99 && exact < 100) return 99
  if (exact > 0 && exact < 1) return 1
  return Math.round(exact)
}

export const bucketTotal = (b: LateBuckets): number => b.under1h + b.under4h + b.under12h + b.over12h

/** Steps of a colour scale: upper edges such that cells spread evenly; zero has a step of its own. */
export function scaleSteps(values: readonly number[], steps: number): number[] {
  const sorted = values.filter((v) => v > 0).sort((a, b) => a - b)
  if (sorted.length === 0) return []
  const edges = Array.from({ length: steps }, (_, i) => sorted[Math.ceil(((i + 1) / steps) * sorted.length) - 1] ?? 0)
  return [...new Set(edges)]
}
export const stepOf = (value: number, edges: readonly number[]): number =>
  value <= 0
    ? 0
    : 1 +
      Math.max(
        0,
        edges.findIndex((edge) => value <= edge),
      )

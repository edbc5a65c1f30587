/** Share of a large, evenly mixing population that is infected in the end: z = 1 - exp(-R0 z); 0 for R0 <= 1. */
export function finalSize(r0: number): number {
  if (r0 <= 1) return 0
  let low = 1 - 1 / r0
  let high = 1
  // At 1 - 1/R0 the right side is still above the left: f is concave and its greatest gap lies at ln(R0)/R0 below it.
  low = Math.min(low, Math.log(r0) / r0)
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2
    if (1 - Math.exp(-r0 * middle) > middle) low = middle
    else high = middle
  }
  return (low + high) / 2
}

interface Vertex {
  readonly at: readonly number[]
  readonly value: number
}
const MAX_STEPS = 2000

/** Least value of a function of a few variables without derivatives (Nelder and Mead 1965, usual coefficients). */
export function minimise(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  step = 0.5,
): readonly number[] {
  const vertex = (at: readonly number[]): Vertex => ({ at, value: f(at) })
  let simplex = [start, ...start.map((_, i) => start.map((x, j) => (i === j ? x + step : x)))].map(vertex)
  for (let n = 0; n < MAX_STEPS; n++) {
    simplex = simplex.toSorted((a, b) => a.value - b.value)
    const best = at(simplex, 0)
    const worst = at(simplex, -1)
    if (Math.abs(worst.value - best.value) < 1e-12 && spread(simplex) < 1e-9) break
    simplex = improve(simplex, best, worst, vertex)
  }
  return at(
    simplex.toSorted((a, b) => a.value - b.value),
    0,
  ).at
}

function improve(simplex: readonly Vertex[], best: Vertex, worst: Vertex, vertex: (at: readonly number[]) => Vertex) {
  const others = simplex.slice(0, -1)
  const centre = best.at.map((_, j) => others.reduce((sum, one) => sum + (one.at[j] ?? 0), 0) / others.length)
  const along = (by: number) => vertex(centre.map((c, j) => c + by * ((worst.at[j] ?? 0) - c)))
  const reflected = along(-1)
  if (reflected.value < best.value) {
    const expanded = along(-2)
    return [...others, expanded.value < reflected.value ? expanded : reflected]
  }
  if (reflected.value < at(others, -1).value) return [...others, reflected]
  const contracted = along(reflected.value < worst.value ? -0.5 : 0.5)
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...others, contracted]
  return [best, ...simplex.slice(1).map((one) => vertex(one.at.map((x, j) => ((best.at[j] ?? 0) + x) / 2)))]
}

const spread = (simplex: readonly Vertex[]): number =>
  Math.max(...simplex.flatMap((one) => one.at.map((x, j) => Math.abs(x - (simplex[0]?.at[j] ?? 0)))))

function at<T>(list: readonly T[], index: number): T {
  const found = list.at(index)
  if (found === undefined) throw new RangeError(`nothing at ${index}`)
  return found
}

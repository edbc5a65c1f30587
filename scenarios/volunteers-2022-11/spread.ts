import type { Chance } from '../hohhot-2022-11/random.ts'

/** How many of `total` fall on each of `weights`, whole numbers that add up. */
export function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  let before = 0
  let given = 0
  return weights.map((weight) => {
    before += weight
    const upTo = Math.round((total * before) / sum)
    const part = upTo - given
    given = upTo
    return part
  })
}

/** `count` drawn numbers between `low` and `high` that add up to `total`: the draws, pushed evenly towards the sum. */
export function drawnTo(
  total: number,
  count: number,
  { low, high, draw }: { low: number; high: number; draw: () => number },
): number[] {
  const drawn = Array.from({ length: count }, () => Math.min(high, Math.max(low, Math.round(draw()))))
  let left = total - drawn.reduce((a, b) => a + b, 0)
  for (let round = 0; left !== 0 && round < 200; round++) {
    for (let i = 0; i < count && left !== 0; i++) {
      const step = Math.sign(left) * Math.min(Math.abs(left), 3)
      const wanted = Math.min(high, Math.max(low, (drawn[i] ?? 0) + step))
      left -= wanted - (drawn[i] ?? 0)
      drawn[i] = wanted
    }
  }
  return drawn
}

/** `count` different numbers below `size`. */
export function different(chance: Chance, size: number, count: number): number[] {
  const pool = Array.from({ length: size }, (_, i) => i)
  const picked: number[] = []
  for (let i = 0; i < count && pool.length > 0; i++) {
    const at = chance.int(0, pool.length - 1)
    const [found, last] = [pool[at] ?? 0, pool.at(-1) ?? 0]
    pool[at] = last
    pool.pop()
    picked.push(found)
  }
  return picked
}

import type { Chance } from '../hohhot-2022-11/random.ts'

/** CNY 10,000 in fen: amounts of loans are whole ten thousands. */
const STEP_FEN = 1_000_000

/** `count` amounts of unlike size that make exactly `totalFen`. */
export function split(totalFen: number, count: number, chance: Chance): readonly number[] {
  const weights = Array.from({ length: count }, () => 0.4 + chance.unit() * 1.6)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const units = Math.round(totalFen / STEP_FEN)
  const amounts = weights.map((weight) => Math.floor((units * weight) / sum) * STEP_FEN)
  const left = totalFen - amounts.reduce((all, amount) => all + amount, 0)
  return amounts.map((amount, i) => (i === 0 ? amount + left : amount))
}
export const billion = (n: number): number => Math.round(n * 100_000_000_000)
export const million = (n: number): number => Math.round(n * 100_000_000)

import type { Count } from '../ledger/table.ts'

/** What tells one running number from another. */
export const countKey = ({ figure, place, date, part }: Omit<Count, 'n'>): string =>
  JSON.stringify([figure, place, date, part])

function tally(into: Map<string, Count>, counts: readonly Count[], sign: 1 | -1): void {
  for (const count of counts) {
    const key = countKey(count)
    into.set(key, { ...count, n: (into.get(key)?.n ?? 0) + sign * count.n })
  }
}

/** Adds counts of the same figure, place, day and part; what sums to nothing is left out. Order by key. */
export function addCounts(...lists: readonly (readonly Count[])[]): readonly Count[] {
  const sums = new Map<string, Count>()
  for (const counts of lists) tally(sums, counts, 1)
  return inOrder(sums)
}

/** What a subject adds to each running number by going from `before` to `after`: only what changed. */
export function diffCounts(before: readonly Count[], after: readonly Count[]): readonly Count[] {
  const changes = new Map<string, Count>()
  tally(changes, before, -1)
  tally(changes, after, 1)
  return inOrder(changes)
}

const inOrder = (sums: ReadonlyMap<string, Count>): readonly Count[] =>
  [...sums.entries()]
    .filter(([, count]) => count.n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, count]) => count)

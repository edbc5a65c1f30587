import { ancestorsOf } from '../jurisdictions/place-code.ts'
import type { Count } from '../ledger/table.ts'
import type { PlaceCode } from '../primitives/ids.ts'
import { addCounts } from './diff-counts.ts'

/** Adds every count to its own place and to each place that contains it, up to the region. */
export const rollUp = (counts: readonly Count[]): readonly Count[] =>
  addCounts(counts.flatMap((count) => [count.place, ...ancestorsOf(count.place)].map((place) => ({ ...count, place }))))

/** A figure's total at a place from rolled-up counts. */
export const totalAt = (rolled: readonly Count[], figure: string, place: PlaceCode): number =>
  rolled.reduce((sum, count) => (count.figure === figure && count.place === place ? sum + count.n : sum), 0)

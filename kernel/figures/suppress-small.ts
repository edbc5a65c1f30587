import { isWider, levelOf } from '../jurisdictions/place-code.ts'
import type { PlaceCode } from '../primitives/ids.ts'

export interface Cell {
  readonly place: PlaceCode
  readonly n: number
}
export interface ShownCell {
  readonly place: PlaceCode
  /** Null: too small to be shown, or hidden so that a small one cannot be found by subtraction. */
  readonly n: number | null
}

const isFine = (place: PlaceCode): boolean => isWider('district', levelOf(place))

/**
 * Hides non-zero counts below `minCell` in public tables finer than a district (domain 8.4). When exactly one cell
 * of siblings is hidden, the next smallest is hidden with it, because their total is public.
 */
export function suppressSmall(siblings: readonly Cell[], minCell: number): readonly ShownCell[] {
  const small = siblings.filter(({ place, n }) => isFine(place) && n > 0 && n < minCell)
  const others = siblings.filter((cell) => !small.includes(cell) && isFine(cell.place))
  // A zero is hidden only when nothing else is left to hide behind.
  const second = small.length === 1 ? others.toSorted((a, b) => (a.n || Infinity) - (b.n || Infinity))[0] : undefined
  return siblings.map((cell) => ({
    place: cell.place,
    n: small.includes(cell) || cell === second ? null : cell.n,
  }))
}

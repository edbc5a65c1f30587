import type { EffectChecked } from './directive-events.ts'

export interface FigureMove {
  readonly before: number
  readonly after: number
  /** Null: any move down counts, as most figures of an emergency should fall. */
  readonly target: number | null
}

/** What a directive did to its figure: reached the target, moved towards it, stayed, or moved away. */
export function effectOf({ before, after, target }: FigureMove): EffectChecked['effect'] {
  const down = target === null || target <= before
  if (target !== null && (down ? after <= target : after >= target)) return 'reached'
  if (after === before) return 'none'
  return after < before === down ? 'moved' : 'worse'
}

import { isWider, levelOf, type PlaceLevel } from '../jurisdictions/place-code.ts'
import type { PolicyPack } from '../policy/policy-pack.ts'
import type { PlaceCode } from '../primitives/ids.ts'

type Words = { readonly zh: string; readonly en: string }

/** The stretch of time that a figure counts. */
export type FigureWindow = 'day' | 'to-date' | 'this-year' | 'since-outbreak' | 'at-moment'

/** A published number: defined once, counted from events, never typed in. */
export interface Figure {
  /** `<module>.<name>`, such as `outbreak.societal-positives`. */
  readonly id: string
  readonly names: Words
  /** What counts and what does not, in one sentence. */
  readonly definition: Words
  readonly unit: 'persons' | 'tubes' | 'duties' | 'zones' | 'beds' | 'hours' | 'percent' | 'rounds'
  /** Finest level at which it is published. */
  readonly scope: PlaceLevel
  readonly window: FigureWindow
  /** Smallest non-zero count shown below a district; null: the pack's. */
  readonly minCell: number | null
}

/** Whether the figure is published for `place`: at its scope and every wider level. */
export const isPublishedAt = ({ scope }: Figure, place: PlaceCode): boolean => !isWider(scope, levelOf(place))

/** Smallest non-zero count of the figure that may be shown below a district. */
export const minCellOf = (figure: Figure, policy: PolicyPack): number => figure.minCell ?? policy.minCell

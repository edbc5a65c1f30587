import type { RingProblem, WeibullDays } from './problem.ts'

/** From onset to isolation, as the paper has it. */
export const DELAYS: Readonly<Record<'short' | 'long', WeibullDays>> = {
  short: { shape: 1.651524, scale: 4.287786 },
  long: { shape: 2.305172, scale: 9.483875 },
}
/** Skew by the share of transmission before onset. */
const SKEWS: readonly (readonly [share: number, alpha: number])[] = [
  [0.01, 30],
  [0.15, 1.95],
  [0.3, 0.7],
]

/** Skew for a share before onset: the paper's own for its three, else the one that gives the share exactly. */
export const skewFor = (share: number): number =>
  SKEWS.find(([known]) => known === share)?.[1] ?? Math.tan(Math.PI * (0.5 - share))

export type RingSetting = Pick<
  RingProblem,
  'mode' | 'r0' | 'seeds' | 'delay' | 'asymptomatic' | 'traced' | 'seed' | 'toTheEnd'
> & { readonly presymptomatic: number }

/** A problem with all that the paper keeps fixed. */
export const publishedSetting = ({ presymptomatic, ...given }: RingSetting): RingProblem => ({
  ...given,
  k: 0.16,
  incubation: { shape: 2.322737, scale: 6.492272 },
  alpha: skewFor(presymptomatic),
  width: 2,
  cap: 5000,
})

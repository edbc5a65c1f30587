export interface RingOutcome {
  /** Trajectories run. */
  readonly n: number
  readonly controlled: number
  /** Trajectories that hit the cap of cases: not controlled, and never left out. */
  readonly capped: number
  readonly cases: number
}

export interface RingBlock extends RingOutcome {
  /** One byte a trajectory, in order: 0 not controlled, 1 controlled, 2 hit the cap. */
  readonly outcomes: Uint8Array
}

/** Blocks of trajectories put together, in the order of their numbers. */
export function joinBlocks(blocks: readonly RingBlock[]): RingBlock {
  const n = blocks.reduce((sum, one) => sum + one.n, 0)
  const outcomes = new Uint8Array(n)
  let at = 0
  for (const block of blocks) {
    outcomes.set(block.outcomes, at)
    at += block.n
  }
  const total = (of: (block: RingBlock) => number) => blocks.reduce((sum, one) => sum + of(one), 0)
  return {
    n,
    outcomes,
    controlled: total((one) => one.controlled),
    capped: total((one) => one.capped),
    cases: total((one) => one.cases),
  }
}

/** Share controlled and its standard error over trajectories. */
export function controlledShare({ n, controlled }: RingOutcome): { controlled: number; standardError: number } {
  const p = controlled / n
  return { controlled: p, standardError: Math.sqrt((p * (1 - p)) / n) }
}

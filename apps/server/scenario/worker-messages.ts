import type { ScenarioStep } from '#scenarios/scenario.ts'

/** What the generator's thread is started with. */
export interface GeneratorData {
  readonly scenario: string
  readonly seed: number
  /** Steps at the beginning that are in the store already: made again, since each rests on the last, but not sent. */
  readonly skip: number
}

/** Parent to thread: send this many batches more. Thread to parent: steps in order, then the end. */
export interface Credit {
  readonly batches: number
}
export type GeneratorMessage =
  | { readonly kind: 'steps'; readonly steps: readonly ScenarioStep[] }
  | { readonly kind: 'end'; readonly total: number }

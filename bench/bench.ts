export interface BenchOptions {
  /** Data directory to measure on; without one the bench makes its own and removes it. */
  readonly home: string | undefined
  /** How much to do, in the bench's own unit. */
  readonly size: number | undefined
  log(line: string): void
}

/** Measures something and says what: every report has a sentence `measured`. */
export type Bench = (options: BenchOptions) => Promise<object>

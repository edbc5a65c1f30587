export interface BenchOptions {
  /** Data directory to measure on, if the bench measures one and it holds a ledger. */
  readonly home: string
  /** How much to do, in the bench's own unit. */
  readonly size: number | undefined
  log(line: string): void
}

/** Measures something and says what: every report has a sentence `measured`. */
export type Bench = (options: BenchOptions) => Promise<object>

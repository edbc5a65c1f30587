/** What one step of the test run found. A check counts as one; a test runner counts its tests. */
export interface StepResult {
  readonly passed: number
  readonly failed: number
  /** Printed when something failed. */
  readonly detail: string
}

export interface Step {
  readonly name: string
  readonly group: 'checks' | 'unit' | 'int' | 'e2e'
  run(root: string): Promise<StepResult> | StepResult
}

export const check = (ok: boolean, detail: string): StepResult => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, detail })

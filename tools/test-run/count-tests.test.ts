import { describe, expect, it } from 'vitest'
import { countTests } from './count-tests.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})

describe('countTests', () => {
  it('counts tests, not files; skipped ones are neither', () => {
    const json = JSON.stringify({
      testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed', 'pending')],
    })
    expect(countTests(json)).toEqual({ passed: 2, failed: 1 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    expect(countTests(JSON.stringify({ testResults: [file('failed')] }))).toEqual({ passed: 0, failed: 1 })
  })
})

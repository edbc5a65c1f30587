import { z } from 'zod'

const Report = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
})

/** Counts Vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function countTests(json: string): { passed: number; failed: number } {
  const { testResults } = Report.parse(JSON.parse(json))
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: all.filter(({ status }) => status === 'passed').length,
    failed: all.filter(({ status }) => status === 'failed').length + unloaded.length,
  }
}

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CHECK_STEPS } from './test-run/check-steps.ts'
import { vitestSteps } from './test-run/vitest-steps.ts'

/*
 * `npm test`: every check and every test, in order. The last line is `N passed, N failed`.
 * `npm test -- --only unit kernel`: one group (checks, unit, int, e2e), and files whose path contains a word.
 */
const root = resolve(import.meta.dirname, '..')
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })

const steps = [...CHECK_STEPS, ...vitestSteps(positionals)].filter(
  ({ group, name }) => values.only === undefined || values.only === group || values.only === name,
)
if (steps.length === 0) throw new Error(`--only ${values.only}: no such group or check`)

let passed = 0
let failed = 0
for (const step of steps) {
  process.stderr.write(`${step.name} …\n`)
  const start = performance.now()
  const result = await step.run(root)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  passed += result.passed
  failed += result.failed
  if (result.failed > 0) process.stdout.write(`${result.detail.trimEnd()}\n`)
  const words = result.failed === 0 ? 'ok' : 'FAILED'
  process.stdout.write(`${step.name}: ${words} (${result.passed} passed, ${result.failed} failed, ${seconds} s)\n`)
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

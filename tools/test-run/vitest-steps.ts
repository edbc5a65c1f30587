import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureWebBuilt } from '../bootstrap/web-build.mjs'
import { countTests } from './count-tests.ts'
import { runCommand } from './run-command.ts'
import type { Step, StepResult } from './step.ts'

/** The three kinds of test; browser tests need the built web app. */
export const vitestSteps = (patterns: readonly string[]): readonly Step[] => [
  { name: 'unit tests', group: 'unit', run: (root) => runProject(root, 'unit', patterns) },
  { name: 'store tests', group: 'int', run: (root) => runProject(root, 'int', patterns) },
  {
    name: 'browser tests',
    group: 'e2e',
    run: (root) => {
      ensureWebBuilt(root, process.execPath)
      return runProject(root, 'e2e', patterns)
    },
  },
]

async function runProject(root: string, project: string, patterns: readonly string[]): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-test-'))
  const report = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests', ...reporters]
    const { code, output } = await runCommand(root, [...args, ...patterns])
    const counted = countTests(readFileSync(report, 'utf8'))
    // An error outside any test still fails the run.
    const failed = counted.failed === 0 && code !== 0 ? 1 : counted.failed
    return { passed: counted.passed, failed, detail: output }
  } catch (error) {
    return { passed: 0, failed: 1, detail: String(error) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

import { checkBoundaries } from '../boundaries/check-boundaries.ts'
import { checkDocs } from '../docs-check/check-docs.ts'
import { checkPurity } from '../purity/check-purity.ts'
import { checkSizes } from '../sizes/check-sizes.ts'
import { describeFinding, type Finding } from '../source/finding.ts'
import { runCommand } from './run-command.ts'
import { check, type Step } from './step.ts'

/** The checks that read the tree without running it, quickest to say something first. */
export const CHECK_STEPS: readonly Step[] = [
  tool('biome', ['node_modules/@biomejs/biome/bin/biome', 'check', '--diagnostic-level=warn', '--max-diagnostics=50']),
  tool('tsc', ['node_modules/typescript/bin/tsc', '-p', '.']),
  own('boundaries', checkBoundaries),
  own('purity', checkPurity),
  own('sizes', checkSizes),
  own('docs', checkDocs),
  tool('knip', ['node_modules/knip/bin/knip.js', '--no-progress']),
]

function tool(name: string, args: readonly string[]): Step {
  return {
    name,
    group: 'checks',
    run: async (root) => {
      const { code, output } = await runCommand(root, args)
      return check(code === 0, output)
    },
  }
}

function own(name: string, find: (root: string) => readonly Finding[]): Step {
  return {
    name,
    group: 'checks',
    run: (root) => {
      const found = find(root)
      return check(found.length === 0, found.map(describeFinding).join('\n'))
    },
  }
}

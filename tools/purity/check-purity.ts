import { MODULES } from '../boundaries/rules.ts'
import type { Finding } from '../source/finding.ts'
import { isTest, isTypeScript, listFiles } from '../source/list-files.ts'
import { listImports } from '../source/list-imports.ts'
import { isNode, nameOf, type ParsedSource, parseSource, type SyntaxNode } from '../source/parse-source.ts'

/** Time, chance and ids are arguments in these folders. */
const PURE = new RegExp(`^(kernel|workflows|engines|scenarios|${MODULES.join('|')})/`)

/** The one file that turns milliseconds into text; even there `new Date()` without an argument is refused. */
const MAY_CONVERT_DATES = new Set(['kernel/primitives/instant.ts'])

const FORBIDDEN_CALLS = new Set([
  'Date',
  'Date.now',
  'Math.random',
  'performance.now',
  'process.hrtime',
  'process.hrtime.bigint',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'randomUUID',
  'randomBytes',
  'setTimeout',
  'setInterval',
])
const FORBIDDEN_PACKAGES = new Set(['uuid', 'nanoid', 'timers', 'node:timers', 'node:timers/promises'])

/** Reports reads of the clock, of chance and of fresh ids in folders that must be replayable. */
export function checkPurity(root: string): Finding[] {
  return listFiles(root)
    .filter((file) => PURE.test(file) && isTypeScript(file) && !isTest(file))
    .flatMap((file) => {
      const source = parseSource(root, file)
      return [...source.nodes.flatMap((node) => impureNode(source, node)), ...impureImports(source)]
    })
}

function impureNode(source: ParsedSource, node: SyntaxNode): Finding[] {
  const what = impurity(source.file, node)
  if (what === undefined) return []
  return [
    { file: source.file, line: source.lineOf(node.start), message: `${what}: time, chance and ids are arguments` },
  ]
}

function impurity(file: string, node: SyntaxNode): string | undefined {
  const callee = nameOf(node.callee)
  if (node.type === 'CallExpression' && callee !== undefined) {
    if (FORBIDDEN_CALLS.has(callee)) return `calls ${callee}()`
    if (callee.startsWith('Temporal.Now.')) return `calls ${callee}()`
  }
  if (node.type === 'NewExpression' && callee === 'Date') {
    const converts = Array.isArray(node.arguments) && node.arguments.some(isNode)
    if (!converts) return 'reads the clock with new Date()'
    if (!MAY_CONVERT_DATES.has(file)) return 'uses Date outside kernel/primitives/instant.ts'
  }
  return undefined
}

const impureImports = (source: ParsedSource): Finding[] =>
  listImports(source)
    .filter(({ specifier }) => FORBIDDEN_PACKAGES.has(specifier))
    .map(({ specifier, line }) => ({
      file: source.file,
      line,
      message: `imports ${specifier}: time, chance and ids are arguments`,
    }))

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../source/finding.ts'
import { isTest, isTypeScript, listFiles } from '../source/list-files.ts'
import { type ParsedSource, parseSource, type SyntaxNode } from '../source/parse-source.ts'

/** Lines a file may have at all, lines that 95 of 100 stay under, lines of a function. */
export const LIMITS = { file: 400, usual: 250, usualShare: 0.95, function: 60 } as const

const CODE = /\.(tsx?|mjs|css|sql)$/
/** Migrations, data, and the word lists of the languages. */
const EXEMPT = /(^|\/)(migrations|data)\/|(^|\/)i18n\/[a-z]{2}\.ts$/
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** Reports files and functions that are too long to be read at one sitting. */
export function checkSizes(root: string): Finding[] {
  const files = listFiles(root).filter((file) => CODE.test(file) && !EXEMPT.test(file))
  const sized = files.map((file) => ({ file, lines: countLines(readFileSync(join(root, file), 'utf8')) }))
  return [
    ...sized.filter(({ lines }) => lines > LIMITS.file).map(({ file, lines }) => tooLong(file, lines)),
    ...shareOfLongFiles(sized),
    ...files.filter((file) => isTypeScript(file) && !isTest(file)).flatMap((file) => longFunctions(root, file)),
  ]
}

const countLines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

const tooLong = (file: string, lines: number): Finding => ({
  file,
  line: 0,
  message: `${lines} lines; the limit is ${LIMITS.file}`,
})

function shareOfLongFiles(sized: readonly { file: string; lines: number }[]): Finding[] {
  const long = sized.filter(({ lines }) => lines >= LIMITS.usual)
  if (long.length <= sized.length * (1 - LIMITS.usualShare)) return []
  const names = long.map(({ file, lines }) => `${file} (${lines})`).join(', ')
  const message = `${long.length} of ${sized.length} files have ${LIMITS.usual} lines or more: ${names}`
  return [{ file: '.', line: 0, message }]
}

function longFunctions(root: string, file: string): Finding[] {
  const source = parseSource(root, file)
  return source.nodes
    .filter((node) => FUNCTIONS.has(node.type) && linesOf(source, node) > LIMITS.function)
    .map((node) => ({
      file,
      line: source.lineOf(node.start),
      message: `a function of ${linesOf(source, node)} lines; the limit is ${LIMITS.function}`,
    }))
}

const linesOf = (source: ParsedSource, node: SyntaxNode): number =>
  source.text.slice(node.start, node.end).split('\n').length

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'

/** A node of the syntax tree, as far as the checks look into it. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

export interface ParsedSource {
  readonly file: string
  readonly text: string
  readonly nodes: readonly SyntaxNode[]
  lineOf(offset: number): number
}

const parsed = new Map<string, ParsedSource>()

/**
 * Parses one TypeScript file and lists its nodes, outermost first. Several checks read the same files in one run,
 * so each is parsed once.
 * @throws {Error} on a syntax error: a file that was not read must never count as clean
 */
export function parseSource(root: string, file: string): ParsedSource {
  const path = join(root, file)
  const source = parsed.get(path) ?? parseFile(root, file)
  parsed.set(path, source)
  return source
}

function parseFile(root: string, file: string): ParsedSource {
  const text = readFileSync(join(root, file), 'utf8')
  const { program, errors } = parseSync(file, text)
  const fatal = errors.find((error) => error.severity === 'Error')
  if (fatal !== undefined) throw new Error(`${file}: ${fatal.message}`)
  const nodes: SyntaxNode[] = []
  collect(program, nodes)
  return { file, text, nodes, lineOf: (offset) => text.slice(0, offset).split('\n').length }
}

function collect(value: unknown, into: SyntaxNode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into)
  } else if (isObject(value)) {
    if (isNode(value)) into.push(value)
    for (const child of Object.values(value)) collect(child, into)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export const isNode = (value: unknown): value is SyntaxNode =>
  isObject(value) && typeof value.type === 'string' && typeof value.start === 'number' && typeof value.end === 'number'

/** Name of an identifier, or of `a.b` as `a.b`; undefined for anything else. */
export function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'Identifier') return String(value.name)
  if (value.type !== 'MemberExpression' || value.computed === true) return undefined
  const object = nameOf(value.object)
  const property = nameOf(value.property)
  return object === undefined || property === undefined ? undefined : `${object}.${property}`
}

import { isNode, type ParsedSource, type SyntaxNode } from './parse-source.ts'

export interface Import {
  readonly specifier: string
  readonly line: number
  /** Only types are taken: nothing of it is left at run time. */
  readonly typeOnly: boolean
}

/** Every import of a file: static, re-export, dynamic, and `import('…')` in a type. */
export function listImports(source: ParsedSource): Import[] {
  return source.nodes.flatMap((node) => {
    const specifier = specifierOf(node)
    return specifier === undefined ? [] : [{ specifier, line: source.lineOf(node.start), typeOnly: isTypeOnly(node) }]
  })
}

const WITH_SOURCE = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

function specifierOf(node: SyntaxNode): string | undefined {
  if (!WITH_SOURCE.has(node.type)) return undefined
  const from = isNode(node.source) ? node.source : node.argument
  if (!isNode(from)) return undefined
  const literal = isNode(from.literal) ? from.literal : from
  return typeof literal.value === 'string' ? literal.value : undefined
}

const isTypeOnly = (node: SyntaxNode): boolean =>
  node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type'

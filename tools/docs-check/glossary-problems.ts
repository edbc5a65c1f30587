import type { Finding } from '../source/finding.ts'

const ROW = /^\| *([^|]+?) *\| *([^|]+?) *\| *([^|]+?) *\|$/

/** Reports terms listed twice, in either language, and rows that leave a cell empty. */
export function glossaryProblems(file: string, text: string): Finding[] {
  const rows = text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line, cells: ROW.exec(line)?.slice(1) }))
    .filter(({ text: row }) => row.startsWith('|') && !/^\| *(-|English)/.test(row))
  const malformed = rows
    .filter(({ cells }) => cells === undefined)
    .map(({ line }) => ({ file, line, message: 'a term needs three cells: English, Chinese, meaning' }))
  return [...malformed, ...repeated(file, rows, 0), ...repeated(file, rows, 1)]
}

function repeated(file: string, rows: readonly { line: number; cells: string[] | undefined }[], column: number) {
  const seen = new Set<string>()
  return rows.flatMap(({ line, cells }) => {
    const term = cells?.[column]?.toLowerCase()
    if (term === undefined) return []
    if (!seen.has(term)) {
      seen.add(term)
      return []
    }
    return [{ file, line, message: `"${term}" is listed twice` }]
  })
}

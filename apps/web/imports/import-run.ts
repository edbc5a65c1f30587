import type { z } from 'zod'
import type { PositiveColumn } from '#exchange/positives/columns.ts'
import type { PositivesImported } from '#exchange/positives/import-contract.ts'
import type { Words } from '../shared/read-types.ts'
import type { Line } from './sheet.ts'

export type Imported = z.infer<typeof PositivesImported>

export interface CellProblem {
  readonly line: number
  readonly field: PositiveColumn | string
  readonly words: Words
}
/** What a dry run said of the lines as they stood then. */
export interface Checked {
  readonly ready: number
  readonly known: number
  readonly problems: readonly CellProblem[]
  /** Ids of lines with a problem. */
  readonly bad: ReadonlySet<number>
}

/** The answer by the ids of the lines, which stay when others go. */
export function checkedOf(answer: Imported, lines: readonly Line[]): Checked {
  const problems = answer.bad.flatMap(({ row, problems: found }) => {
    const line = lines[row - 1]?.id
    return line === undefined ? [] : found.map(({ field, words }) => ({ line, field, words }))
  })
  return { ready: answer.ready, known: answer.known, problems, bad: new Set(problems.map(({ line }) => line)) }
}

/** What an import of many slices came to. */
export interface Totals {
  readonly reported: number
  readonly known: number
  readonly tubes: readonly { readonly line: Line; readonly words: Words }[]
}
export const NO_TOTALS: Totals = { reported: 0, known: 0, tubes: [] }

export function addAnswer(totals: Totals, answer: Imported, slice: readonly Line[]): Totals {
  const tubes = answer.tubes.flatMap(({ row, problem }) => {
    const line = slice[row - 1]
    return line === undefined ? [] : [{ line, words: problem.words }]
  })
  return {
    reported: totals.reported + answer.reported,
    known: totals.known + answer.known,
    tubes: [...totals.tubes, ...tubes],
  }
}

/** Rows of a slice that did not become cases: a cell that is wrong after all, or a rule that forbids it. */
export const refusedOf = (answer: Imported): readonly { readonly row: number; readonly words: Words }[] => [
  ...answer.bad.map(({ row, problems }) => ({
    row: row - 1,
    words: {
      zh: problems.map(({ words }) => words.zh).join('；'),
      en: problems.map(({ words }) => words.en).join('; '),
    },
  })),
  ...answer.refused.map(({ row, problem }) => ({ row: row - 1, words: problem.words })),
]

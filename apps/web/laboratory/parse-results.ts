/** A row of pasted or typed results that can be sent. */
export interface ResultRow {
  readonly line: number
  readonly tube: string
  readonly result: TubeResult
  readonly ct: number | null
}
export type TubeResult = 'negative' | 'positive' | 'suspicious' | 'invalid'

/** What is wrong with a row, by its line in the text and its column; the remedy is worded by `why`. */
export interface RowError {
  readonly line: number
  readonly field: 'tube' | 'result' | 'ct'
  readonly value: string
  readonly why: 'tubeMissing' | 'tubeShape' | 'tubeTwice' | 'resultUnknown' | 'ctNumber' | 'ctRange'
}
export interface ParsedResults {
  readonly rows: readonly ResultRow[]
  readonly errors: readonly RowError[]
}

const WORDS: Readonly<Record<TubeResult, readonly string[]>> = {
  negative: ['negative', 'neg', 'n', '-', '阴', '阴性', '1'],
  positive: ['positive', 'pos', 'p', '+', '阳', '阳性', '2'],
  suspicious: ['suspicious', 's', '?', '可疑', '灰区', '3'],
  invalid: ['invalid', 'i', '无效', '4'],
}
const RESULTS = Object.entries(WORDS).flatMap(([result, words]) =>
  words.map((word): readonly [string, TubeResult] => [word, result as TubeResult]),
)
const BY_WORD = new Map(RESULTS)
const TUBE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const HEADER = /^(tube|管号|样本)/i
const MOST_CT = 50

/** A word or a key of the keyboard as a result; `undefined` when it is none. */
export const resultOf = (word: string): TubeResult | undefined => BY_WORD.get(word.trim().toLowerCase())

/** Ct as it is written; an empty cell is no measurement. */
export function ctOf(text: string): { readonly ct: number | null } | { readonly why: RowError['why'] } {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed === '-') return { ct: null }
  const ct = Number(trimmed)
  if (Number.isNaN(ct)) return { why: 'ctNumber' }
  return ct < 0 || ct > MOST_CT ? { why: 'ctRange' } : { ct }
}

function parseLine(text: string, line: number): ResultRow | RowError {
  const [tube = '', word = '', ctText = ''] = text.split(/[\t,，;]/).map((cell) => cell.trim())
  if (tube === '') return { line, field: 'tube', value: '', why: 'tubeMissing' }
  if (!TUBE.test(tube)) return { line, field: 'tube', value: tube, why: 'tubeShape' }
  const result = resultOf(word)
  if (result === undefined) return { line, field: 'result', value: word, why: 'resultUnknown' }
  const ct = ctOf(ctText)
  return 'why' in ct ? { line, field: 'ct', value: ctText, why: ct.why } : { line, tube, result, ct: ct.ct }
}

/**
 * Lines of tube, result and Ct, separated by tabs or commas, as a spreadsheet or an instrument gives them. A header is
 * left out, the same row again is one row, and every bad row is named.
 */
export function parseResults(text: string): ParsedResults {
  const rows = new Map<string, ResultRow>()
  const errors: RowError[] = []
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '' || (i === 0 && HEADER.test(raw))) continue
    const parsed = parseLine(raw, i + 1)
    if ('why' in parsed) {
      errors.push(parsed)
      continue
    }
    const known = rows.get(parsed.tube)
    const same = known === undefined || (known.result === parsed.result && known.ct === parsed.ct)
    if (!same) errors.push({ line: parsed.line, field: 'tube', value: parsed.tube, why: 'tubeTwice' })
    else rows.set(parsed.tube, known ?? parsed)
  }
  return { rows: [...rows.values()], errors }
}

/** Tube numbers as a scanner or a paste gives them: one a line or separated by blanks; each once. */
export function parseTubes(text: string): { readonly tubes: readonly string[]; readonly wrong: readonly string[] } {
  const all = [...new Set(text.split(/[\s,，;]+/).filter((one) => one !== ''))]
  return { tubes: all.filter((one) => TUBE.test(one)), wrong: all.filter((one) => !TUBE.test(one)) }
}

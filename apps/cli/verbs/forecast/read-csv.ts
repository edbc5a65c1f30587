import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { Failure, wrongCall } from '../../failure.ts'

export type Records = readonly Readonly<Record<string, string>>[]

/** Rows of a csv file with a head, or undefined if there is no such file. */
export function readIfThere(path: string): Records | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
  return parse(text, { columns: true, skip_empty_lines: true, bom: true, trim: true })
}

/** Rows of a csv file that must be there and have these columns. */
export function readRecords(path: string, columns: readonly string[]): Records {
  const records = readIfThere(path)
  if (records === undefined)
    throw wrongCall('file', `cannot read ${path}`, `a csv with the columns ${columns.join(', ')}`)
  const missing = columns.find((column) => records[0]?.[column] === undefined)
  if (records.length > 0 && missing === undefined) return records
  const what = records.length === 0 ? 'it has no rows' : `column ${missing} is missing`
  throw new Failure('input-invalid', `${path}: ${what}`, `a csv with the columns ${columns.join(', ')}`, {
    field: missing ?? null,
  })
}

/** A cell as a number of 0 or more. */
export function count(record: Readonly<Record<string, string>>, column: string, line: number): number {
  const text = record[column] ?? ''
  const value = text === '' ? Number.NaN : Number(text)
  if (Number.isFinite(value) && value >= 0) return value
  throw new Failure('input-invalid', `line ${line}: ${column} is not a number of 0 or more: ${text}`, 'correct it', {
    field: column,
  })
}

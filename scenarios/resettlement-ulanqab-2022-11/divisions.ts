import { readFileSync } from 'node:fs'

/** Official divisions of Ulanqab, made by `scenarios/extract-divisions.ts 1509`. */
const FILE = new URL('./divisions.csv', import.meta.url)
const ROWS = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', name = '', level = ''] = line.split(',')
    return { code, name, level: Number(level) }
  })

const NAMES = new Map(ROWS.map(({ code, name }) => [code, name]))
export const nameOf = (code: string): string => NAMES.get(code) ?? code

const first = (level: number, within: string): string =>
  ROWS.find((row) => row.level === level && row.code.startsWith(within))?.code ?? within

/** Counties, banners and districts of the city, and one community of each that people come home to. */
export const COUNTIES: readonly { readonly code: string; readonly zh: string; readonly community: string }[] =
  ROWS.filter(({ level, code }) => level === 3 && first(5, code) !== code).map(({ code, name }) => ({
    code,
    zh: name,
    community: first(5, code),
  }))

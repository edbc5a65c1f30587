import { readFileSync } from 'node:fs'

/** Official divisions of Xilingol: `code,name,level,parent`, made by `scenarios/extract-divisions.ts`. */
export const XILINGOL_DIVISIONS: readonly {
  readonly code: string
  readonly name: string
  readonly level: number
  readonly parent: string
}[] = readFileSync(new URL('./divisions.csv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', name = '', level = '', parent = ''] = line.split(',')
    return { code, name, level: Number(level), parent }
  })

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const rows = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (Rule|---)/.test(line))

const paths = (line: string): string[] => [...line.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].map((hit) => hit[1] ?? '')
const shown = (line: string) =>
  [...line.matchAll(/`([\w./-]+\.test\.tsx?)` “([^”]+)”/g)].map(([, file = '', name = '']) => ({ file, name }))

test('the table of rules names only files that exist', () => {
  const gone = rows.flatMap(paths).filter((path) => !existsSync(join(ROOT, path)))
  expect(gone).toEqual([])
})
test('every test named beside a rule exists under that name', () => {
  const missing = rows
    .flatMap(shown)
    .filter(({ file, name }) => !readFileSync(join(ROOT, file), 'utf8').replaceAll("\\'", "'").includes(name))
  expect(missing).toEqual([])
})
test('every rule has a carrier and a test, or says why it has none', () => {
  const bare = rows.filter((line) => {
    const [, , carrier = '', by = ''] = line.split('|')
    return !carrier.includes('not carried') && (paths(carrier).length === 0 || shown(by).length === 0)
  })
  expect(bare).toEqual([])
  expect(rows.length).toBeGreaterThan(65)
})

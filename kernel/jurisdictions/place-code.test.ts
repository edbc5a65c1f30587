import fc from 'fast-check'
import { expect, test } from 'vitest'
import { place } from '#kernel/testing.ts'
import type { PlaceCode } from '../primitives/ids.ts'
import {
  ancestorsOf,
  buildingOf,
  cityOf,
  commonAncestor,
  communityOf,
  compoundOf,
  contains,
  districtOf,
  levelOf,
  PLACE_LEVELS,
  parentOf,
  parsePlaceCode,
  streetOf,
} from './place-code.ts'

const UNIT = place('150105001001-02-05-1')

test('a unit lies in every level above it', () => {
  expect([UNIT, ...ancestorsOf(UNIT)]).toEqual([
    '150105001001-02-05-1',
    '150105001001-02-05',
    '150105001001-02',
    '150105001001',
    '150105001',
    '150105',
    '1501',
    '15',
  ])
  expect([UNIT, ...ancestorsOf(UNIT)].map(levelOf)).toEqual(PLACE_LEVELS.toReversed())
  expect([cityOf, districtOf, streetOf, communityOf, compoundOf, buildingOf].map((part) => part(UNIT))).toEqual([
    '1501',
    '150105',
    '150105001',
    '150105001001',
    '150105001001-02',
    '150105001001-02-05',
  ])
  expect([districtOf(place('1501')), buildingOf(place('150105001001'))]).toEqual([undefined, undefined])
})

test.each([
  '',
  '1',
  '150',
  '15010',
  '1501050',
  '150105001001-2',
  '150105001001-02-5',
  '150105001001-02-05-11',
  '1501-02',
  ' 15',
  'abcd',
])('“%s” is not a place code', (text) => {
  expect(parsePlaceCode(text)).toBeUndefined()
})

const digits = (n: number) => fc.stringMatching(new RegExp(`^\\d{${n}}$`))
const aCode = fc
  .tuple(digits(2), digits(2), digits(2), digits(3), digits(3), digits(2), digits(2), digits(1), fc.nat(7))
  .map(([region, city, district, street, community, compound, building, unit, level]) => {
    const code = `${region}${city}${district}${street}${community}-${compound}-${building}-${unit}`
    return place(code.slice(0, [2, 4, 6, 9, 12, 15, 18, 20][level]))
  })

test('every code of every level parses, and its parent contains it and is one level wider', () => {
  fc.assert(
    fc.property(aCode, (code) => {
      expect(parsePlaceCode(code)).toBe(code)
      const parent = parentOf(code)
      if (parent === undefined) expect(levelOf(code)).toBe('region')
      else
        expect([parsePlaceCode(parent), contains(parent, code), contains(code, parent), ancestorsOf(code)[0]]).toEqual([
          parent,
          true,
          false,
          parent,
        ])
    }),
  )
})

test('containment is a partial order', () => {
  fc.assert(
    fc.property(aCode, fc.nat(7), fc.nat(7), (code, i, j) => {
      const line: readonly PlaceCode[] = [code, ...ancestorsOf(code)]
      const a = line[i % line.length] ?? code
      const b = line[j % line.length] ?? code
      expect(contains(code, code)).toBe(true)
      expect(contains(a, b) && contains(b, a)).toBe(a === b)
      expect(contains(a, b) || contains(b, a)).toBe(true)
    }),
  )
})

test('the common ancestor contains all and is the finest that does', () => {
  fc.assert(
    fc.property(aCode, aCode, (a, b) => {
      const shared = commonAncestor([a, b])
      const all = [a, ...ancestorsOf(a)].filter((outer) => contains(outer, b))
      expect(shared).toBe(all[0])
    }),
  )
  expect(commonAncestor([place('150105001'), place('150105002001-01')])).toBe('150105')
  expect([commonAncestor([]), commonAncestor([place('15'), place('31')])]).toEqual([undefined, undefined])
})

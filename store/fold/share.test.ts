import { expect, test } from 'vitest'
import { buildRegistry } from '../registry.ts'
import { TEST_MODULE } from '../testing/test-module.ts'
import { inShare, planShares, WHOLE } from './share.ts'

const REGISTRY = buildRegistry([TEST_MODULE])
const WEIGHTS = new Map([
  ['parcel', 100],
  ['depot', 60],
  ['post', 10],
])
const plan = (count: number) => planShares(REGISTRY, WEIGHTS, count)

test('the heaviest kinds come first, each to the share that has least', () => {
  expect(plan(2).map(({ kinds }) => kinds)).toEqual([['parcel'], ['depot', 'post']])
})

test('there are never more shares than kinds, nor fewer than one', () => {
  expect(plan(9)).toHaveLength(REGISTRY.kinds.size)
  expect(plan(0)).toHaveLength(1)
})

test.each([1, 2, 3])('of %i shares every kind is in exactly one, an unknown one in the first', (count) => {
  const shares = plan(count)
  for (const kind of REGISTRY.kinds.keys()) expect(shares.filter((share) => inShare(share, kind))).toHaveLength(1)
  expect(shares.map((share) => inShare(share, 'nothing'))).toEqual(shares.map((_, i) => i === 0))
})

test('a share leaves out what enters other kinds only; duty events and corrections enter all', () => {
  const [parcels, others] = plan(2)
  expect([...(parcels?.skip ?? [])].sort()).toEqual([...(REGISTRY.kinds.get('post')?.events ?? [])].sort())
  expect(others?.skip).toEqual(['parcel-weighed'])
})

test('the whole leaves nothing out', () => {
  expect([inShare(WHOLE, 'parcel'), inShare(WHOLE, 'nothing'), WHOLE.skip]).toEqual([true, true, []])
})

import { expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, CONTEXT, type Given, HOME, person, when } from '../../testing.ts'
import { ordered, history as zones } from '../../zones/builders.ts'
import {
  collectingPool,
  history,
  KINDS,
  POOL,
  POOLING,
  poolCollected,
  tubeReceived,
  tubeResulted,
} from '../builders.ts'
import { collectPool } from './collect-pool.ts'

const collect = (given: readonly Given[], change: Parameters<typeof collectingPool>[0] = {}, context = POOLING) =>
  when(KINDS, given, collectPool, collectingPool(change), context)
const people = (n: number) => Array.from({ length: n }, (_, i) => person(i + 1))

test('the members of a pool are recorded, with the time by which a laboratory must have it', () => {
  expect(collect([]).facts).toMatchObject([
    {
      type: 'pool-collected',
      place: HOME,
      streams: [`tube/${POOL}`],
      data: {
        members: ['p-1', 'p-2', 'p-3'],
        ratio: 10,
        transport: { receiveDueAt: at('12:00'), holder: '150105.testing' },
      },
    },
  ])
})
test.each([
  ['quarantine-site', [1]],
  ['key-group', [1]],
  ['sealed-zone', [1, 'household']],
  ['controlled-zone', [1, 'household', 5, 10]],
  ['general', [1, 'household', 5, 10, 20]],
] as const)('%s may be sampled %j and in no other way', (group, allowed) => {
  for (const ratio of [1, 'household', 5, 10, 20] as const) {
    const { refusal } = collect([], { group, ratio, members: people(1) })
    const ok = allowed.some((one) => one === ratio)
    expect(refusal?.code ?? null, `${group} ${ratio}`).toBe(ok ? null : 'ratio-not-allowed')
  }
})
test('an order in force makes it a sealed zone, whatever is said of the people', () => {
  const given = zones(ordered({ place: HOME }))
  expect(collect(given, { group: 'general', ratio: 10 }).refusal).toMatchObject({
    code: 'ratio-not-allowed',
    params: { group: 'sealed-zone', allowed: '1 / household' },
  })
  expect(collect(given, { group: 'general', ratio: 'household' }).facts).toMatchObject([
    { data: { group: 'sealed-zone' } },
  ])
})
test('a tube holds no more than its ratio; a household is as large as it is', () => {
  expect(collect([], { ratio: 5, members: people(6) }).refusal).toMatchObject({
    code: 'too-many-members',
    params: { most: 5, members: 6 },
  })
  expect(collect([], { ratio: 'household', members: people(7) }).refusal).toBeNull()
})
test('nobody is in a tube twice, and a tube is used once', () => {
  expect(collect([], { members: [person(1), person(1)] }).refusal?.code).toBe('member-twice')
  expect(collect(history(poolCollected())).refusal?.code).toBe('tube-exists')
})
test('a pack without pooling allows single tubes only', () => {
  expect(collect([], {}, CONTEXT).refusal?.code).toBe('pooling-not-in-pack')
})
test('a pool of a round names the round, and is not of the future', () => {
  expect(collect([], { round: null }).refusal?.code).toBe('round-not-given')
  expect(collect([], { occurredAt: at('12:01') }).refusal?.code).toBe('occurred-in-future')
})
test('an invalid pool is sampled again whole, by the same people', () => {
  const given = history(poolCollected(), tubeReceived('lab-1', '08:40', POOL), tubeResulted('invalid', '09:30', POOL))
  const again = { tube: 't-again', resampleOf: POOL, occurredAt: at('10:00') }
  expect(collect(given, again).facts).toMatchObject([
    { type: 'pool-collected', data: { resampleOf: POOL } },
    { type: 'tube-resampled', streams: [streamId('tube', POOL)], data: { by: 't-again' } },
  ])
  expect(collect(given, { ...again, members: people(2) }).refusal).toMatchObject({
    code: 'resample-other-people',
    params: { person: 'p-3' },
  })
  expect(collect([], again).refusal?.code).toBe('tube-unknown')
})

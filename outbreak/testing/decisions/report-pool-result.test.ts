import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { at, type Given, HOME, person, subject, when } from '../../testing.ts'
import {
  history,
  POOL,
  POOLING,
  pool,
  poolCollected,
  resultingTube,
  single,
  tubeCollected,
  tubeReceived,
  tubeResulted,
} from '../builders.ts'
import { isHeldAt, type RetestState, retestStream } from '../retest-state.ts'
import { RETEST_KIND, TESTING_KINDS, TUBE_KIND } from '../room.ts'
import { tubeStream } from '../tube-reads.ts'
import type { TubeState } from '../tube-state.ts'
import { reportTubeResult } from './report-tube-result.ts'

const received = history(poolCollected(), tubeReceived('lab-1', '08:40', POOL))
const report = (given: readonly Given[], result: Parameters<typeof resultingTube>[0], tube = POOL, local = '09:30') =>
  when(TESTING_KINDS, given, reportTubeResult, resultingTube(result, tube, local), POOLING)
const tubeOf = (given: readonly Given[], tube = POOL) =>
  subject(anyKind(TUBE_KIND), tubeStream(tube), given) as { domain: TubeState; duties: readonly { kind: string }[] }
const retestOf = (given: readonly Given[], n: number) =>
  subject(anyKind(RETEST_KIND), retestStream(POOL, person(n)), given) as {
    domain: RetestState
    duties: readonly object[]
  }

test.each(['positive', 'suspicious'] as const)('a %s pool holds each member, by law and until a moment', (result) => {
  const { facts } = report(received, result)
  expect(facts.map(({ type }) => type)).toEqual(['tube-resulted', 'member-held', 'member-held', 'member-held'])
  expect(facts[1]).toMatchObject({
    streams: [`retest/${POOL}.p-1`],
    place: HOME,
    data: {
      person: 'p-1',
      until: at('15:30'),
      retestDueAt: at('15:30'),
      holder: '150105.testing',
      issuer: '1501.command',
      appealChannel: '12345',
    },
  })
})
test('each member owes a single retest within the clock of the pack', () => {
  expect(retestOf(history(...pool()), 2).duties).toMatchObject([
    { kind: 'single-retest', clock: null, closed: null, stages: { finish: { dueAt: at('15:30') } } },
  ])
})
test('a negative pool holds nobody, and an invalid one is to be sampled again', () => {
  expect(report(received, 'negative').facts.map(({ type }) => type)).toEqual(['tube-resulted'])
  const invalid = history(...pool('invalid'))
  expect(tubeOf(invalid).duties.filter(({ kind }) => kind === 'resample')).toMatchObject([
    { closed: null, holdings: [{ post: '150105.testing' }], stages: { finish: { dueAt: at('15:30') } } },
  ])
  expect(retestOf(invalid, 1).domain.status).toBe('none')
})
test('a negative retest ends the hold at once and resolves the member', () => {
  const given = history(...pool(), ...single(person(1), 'negative'))
  const { domain, duties } = retestOf(given, 1)
  expect(domain).toMatchObject({ status: 'cleared', single: 't-p-1-00', endedAt: at('11:00') })
  expect([isHeldAt(domain, at('10:59')), isHeldAt(domain, at('11:00'))]).toEqual([true, false])
  expect(duties).toMatchObject([{ outcome: 'done', stages: { start: { doneAt: at('10:00') } } }])
  expect(tubeOf(given).domain).toMatchObject({ status: 'singleRetest', cleared: ['p-1'], resolvedAt: null })
})
test('the pool is resolved with its last member, the positive one named', () => {
  const given = history(
    ...pool(),
    ...single(person(1), 'negative'),
    ...single(person(2), 'positive', '01'),
    ...single(person(3), 'negative', '02'),
  )
  expect(tubeOf(given).domain).toMatchObject({
    status: 'resolved',
    cleared: ['p-1', 'p-3'],
    positive: ['p-2'],
    resolvedAt: at('11:02'),
  })
})
test('a retest without a clear answer leaves the member open and is sampled again', () => {
  const given = history(...pool(), ...single(person(1), 'invalid'))
  expect(retestOf(given, 1)).toMatchObject({ domain: { status: 'sampled' }, duties: [{ closed: null }] })
  expect(tubeOf(given, 't-p-1-00').duties).toContainEqual(expect.objectContaining({ kind: 'resample' }))
})
test('a tube owes transport, then a result, each to whoever has it', () => {
  const open = (given: readonly Given[]) =>
    tubeOf(given, 't-1').duties.filter((duty) => 'closed' in duty && duty.closed === null)
  expect(open(history(tubeCollected()))).toMatchObject([
    { kind: 'tube-transport', holdings: [{ post: '150105.testing' }], stages: { finish: { dueAt: at('12:00') } } },
  ])
  expect(open(history(tubeCollected(), tubeReceived()))).toMatchObject([
    { kind: 'tube-result', holdings: [{ post: '150105.lab' }], stages: { finish: { dueAt: at('21:00') } } },
  ])
  expect(open(history(tubeCollected(), tubeReceived(), tubeResulted()))).toEqual([])
})

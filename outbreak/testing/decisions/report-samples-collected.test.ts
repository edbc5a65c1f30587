import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, type Given, subject, when } from '../../testing.ts'
import { cancelled, collected, collecting, completed, history, opened, received, resulted } from '../builders.ts'
import { ROUND_KIND, TESTING_KINDS } from '../room.ts'
import { reportSamplesCollected } from './report-samples-collected.ts'

const report = (given: readonly Given[], tubes: number, people: number, local?: string) =>
  when(TESTING_KINDS, given, reportSamplesCollected, collecting(tubes, people, local))

test('tubes and people of a site are counted', () => {
  expect(report(history(opened()), 10, 96).facts).toMatchObject([
    { type: 'samples-collected', place: '150105001001', data: { tubes: 10, people: 96 } },
  ])
})
test('only the first samples stop the start clock', () => {
  const given = history(opened(), collected(1, 10, '08:00'), collected(1, 10, '08:30'))
  const [duty] = subject(anyKind(ROUND_KIND), streamId('round', 'r-1'), given).duties
  expect(duty).toMatchObject({ kind: 'test-round', clock: 'fastTest', closed: null })
  expect(duty?.stages.start).toMatchObject({ dueAt: at('09:00'), doneAt: at('08:00') })
})
test('tubes hold no more people than their pooling', () => {
  expect(report(history(opened()), 10, 101).refusal).toMatchObject({
    code: 'more-people-than-tubes-hold',
    params: { tubes: 10, pooling: 10, most: 100, people: 101 },
  })
})
test('an unknown round, or one that is over, takes no samples', () => {
  expect(report([], 1, 1).refusal?.code).toBe('round-unknown')
  expect(report(history(opened(), cancelled('08:00')), 1, 1).refusal).toMatchObject({
    code: 'round-not-open',
    params: { status: 'cancelled' },
  })
  const done = history(opened(), collected(1, 10), received(1), resulted(1, 0), completed())
  expect(report(done, 1, 1).refusal).toMatchObject({ code: 'round-not-open', params: { status: 'completed' } })
})
test('no sample is older than the round', () => {
  expect(report(history(opened()), 1, 1, '06:00').refusal).toMatchObject({
    code: 'out-of-order',
    params: { earlierAt: at('07:00') },
  })
})

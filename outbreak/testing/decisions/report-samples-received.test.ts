import { expect, test } from 'vitest'
import { type Given, when } from '../../testing.ts'
import { collected, history, opened, received, receiving } from '../builders.ts'
import { TESTING_KINDS } from '../room.ts'
import { reportSamplesReceived } from './report-samples-received.ts'

const report = (given: readonly Given[], tubes: number) =>
  when(TESTING_KINDS, given, reportSamplesReceived, receiving(tubes))

test('a laboratory receives what was collected', () => {
  expect(report(history(opened(), collected(10, 100)), 10).facts).toMatchObject([
    { type: 'samples-received', streams: ['round/r-1'], data: { laboratory: 'lab-1', tubes: 10 } },
  ])
})
test('over all laboratories never more than was collected', () => {
  expect(report(history(opened(), collected(10, 100), received(7)), 4).refusal).toMatchObject({
    code: 'more-tubes-than-collected',
    params: { collected: 10, received: 7, tubes: 4 },
  })
})
test('nothing is received for an unknown round', () => {
  expect(report([], 1).refusal?.code).toBe('round-unknown')
})

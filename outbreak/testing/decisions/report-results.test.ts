import { expect, test } from 'vitest'
import { type Given, when } from '../../testing.ts'
import { collected, history, opened, received, resulted, resulting } from '../builders.ts'
import { TESTING_KINDS } from '../room.ts'
import { reportResults } from './report-results.ts'

const report = (given: readonly Given[], negative: number, positive: number, invalid = 0) =>
  when(TESTING_KINDS, given, reportResults, resulting(negative, positive, invalid))
const given = history(opened(), collected(10, 100), received(8))

test('results are counted in tubes', () => {
  expect(report(given, 7, 1).facts).toMatchObject([
    { type: 'results-reported', data: { negative: 7, positive: 1, invalid: 0 } },
  ])
})
test('never more results than tubes received, whatever was collected', () => {
  expect(report(given, 8, 1).refusal).toMatchObject({
    code: 'more-results-than-tubes',
    params: { received: 8, resulted: 0, results: 9 },
  })
  expect(report(history(opened(), collected(10, 100), received(8), resulted(7, 1)), 0, 0, 1).refusal).toMatchObject({
    params: { resulted: 8, results: 1 },
  })
})
test('a report without results is refused', () => {
  expect(report(given, 0, 0).refusal?.code).toBe('no-results-given')
})
test('nothing is reported for an unknown round', () => {
  expect(report([], 1, 0).refusal?.code).toBe('round-unknown')
})

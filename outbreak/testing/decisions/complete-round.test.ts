import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, type Given, subject, when } from '../../testing.ts'
import { collected, completed, completing, history, opened, received, resulted } from '../builders.ts'
import { ROUND_KIND, TESTING_KINDS } from '../room.ts'
import { completeRound } from './complete-round.ts'

const complete = (given: readonly Given[], local?: string) =>
  when(TESTING_KINDS, given, completeRound, completing(local))
const ready = history(opened(), collected(10, 96), received(10), resulted(9, 1))

test('a round is complete when every tube has its result; it carries its totals', () => {
  expect(complete(ready).facts).toMatchObject([{ type: 'round-completed', data: { people: 96, tubes: 10 } }])
})
test('completion discharges the fast test', () => {
  const given = history(opened(), collected(10, 96), received(10), resulted(9, 1), completed('11:30'))
  const [duty, ...others] = subject(anyKind(ROUND_KIND), streamId('round', 'r-1'), given).duties
  expect(others).toEqual([])
  expect(duty).toMatchObject({ outcome: 'done', stages: { finish: { doneAt: at('11:30') } } })
})
test('each thing that is missing is named with its number', () => {
  expect(complete(history(opened())).refusal?.code).toBe('nothing-collected')
  expect(complete(history(opened(), collected(10, 96), received(8), resulted(8, 0))).refusal).toMatchObject({
    code: 'tubes-not-received',
    params: { collected: 10, received: 8, missing: 2 },
  })
  expect(complete(history(opened(), collected(10, 96), received(10), resulted(6, 1))).refusal).toMatchObject({
    code: 'results-missing',
    params: { received: 10, resulted: 7, missing: 3 },
  })
})
test('it is not complete before its last result', () => {
  expect(complete(ready, '10:59').refusal).toMatchObject({ code: 'out-of-order', params: { earlierAt: at('11:00') } })
})
test('once is enough, and an unknown round is none', () => {
  expect(complete([...ready, ...complete(ready).facts]).refusal?.code).toBe('round-not-open')
  expect(complete([]).refusal?.code).toBe('round-unknown')
})

import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { at, type Given, person, subject, when } from '../../testing.ts'
import {
  collectingTube,
  history,
  POOL,
  POOLING,
  pool,
  TUBE,
  tubeCollected,
  tubeReceived,
  tubeResulted,
} from '../builders.ts'
import { TESTING_KINDS, TUBE_KIND } from '../room.ts'
import { tubeStream } from '../tube-reads.ts'
import { collectTube } from './collect-tube.ts'
import { dispatchTube } from './dispatch-tube.ts'
import { receiveTube } from './receive-tube.ts'
import { reportTubeLost } from './report-tube-lost.ts'
import { reportTubeResult } from './report-tube-result.ts'
import { startTubeTest } from './start-tube-test.ts'

const taken = history(tubeCollected())
const received = history(tubeCollected(), tubeReceived())
const resulted = history(tubeCollected(), tubeReceived(), tubeResulted())

const dispatch = (given: readonly Given[], local = '08:20') =>
  when(TESTING_KINDS, given, dispatchTube, { tube: TUBE, courier: 'van-1', laboratory: 'lab-1', occurredAt: at(local) })
const start = (given: readonly Given[], change = {}) =>
  when(
    TESTING_KINDS,
    given,
    startTubeTest,
    { tube: TUBE, laboratory: 'lab-1', plate: 'pl-1', well: 'B7', occurredAt: at('09:30'), ...change },
    POOLING,
  )
const lose = (given: readonly Given[], local = '10:00') =>
  when(TESTING_KINDS, given, reportTubeLost, { tube: TUBE, reason: 'broken', occurredAt: at(local) }, POOLING)
const after = (given: readonly Given[], { facts }: { facts: readonly Given[] }) => [...given, ...facts]
const lost = after(taken, lose(taken))

test('a tube is sent off once, from where it was taken', () => {
  expect(dispatch(taken).facts).toMatchObject([{ type: 'tube-dispatched', data: { courier: 'van-1' } }])
  expect(dispatch(after(taken, dispatch(taken))).refusal).toMatchObject({
    code: 'tube-already-sent',
    params: { at: at('08:20') },
  })
  expect(dispatch(received).refusal?.code).toBe('tube-already-received')
  expect(dispatch([]).refusal?.code).toBe('tube-unknown')
  expect(dispatch(taken, '07:00').refusal?.code).toBe('out-of-order')
})
test('sending off starts the transport, and the laboratory ends it', () => {
  const sent = after(taken, dispatch(taken))
  const duties = (given: readonly Given[]) => subject(anyKind(TUBE_KIND), tubeStream(TUBE), given).duties
  expect(duties(sent)).toMatchObject([{ kind: 'tube-transport', stages: { start: { doneAt: at('08:20') } } }])
  const command = { tube: TUBE, laboratory: 'lab-1', occurredAt: at('09:00') }
  expect(duties(after(sent, when(TESTING_KINDS, sent, receiveTube, command)))).toMatchObject([
    { kind: 'tube-transport', outcome: 'done' },
    { kind: 'tube-result', closed: null },
  ])
})
test('a received tube goes into a well of a plate, once; the same again is harmless', () => {
  expect(start(received).facts).toMatchObject([
    { type: 'tube-testing-started', streams: ['tube/t-1', 'plate/lab-1.pl-1'], data: { well: 'B7' } },
  ])
  const testing = after(received, start(received))
  expect(start(testing)).toEqual({ facts: [], refusal: null })
  expect(start(testing, { well: 'B8' }).refusal?.code).toBe('tube-already-testing')
})
test('two tubes in one well would pool them again, which the pack forbids', () => {
  const other = [...received, ...history(tubeCollected({ tube: 't-2' }), tubeReceived('lab-1', '09:00', 't-2'))]
  const testing = after(other, start(other, { tube: 't-2' }))
  expect(start(testing).refusal).toMatchObject({ code: 'well-taken', params: { other: 't-2', well: 'B7' } })
  expect(start(testing, { well: 'B8' }).refusal).toBeNull()
})
test('only the laboratory that has the tube tests it', () => {
  expect(start(taken).refusal?.code).toBe('tube-not-received')
  expect(start(received, { laboratory: 'lab-9' }).refusal?.code).toBe('other-laboratory')
  expect(start(received, { occurredAt: at('08:59') }).refusal?.code).toBe('out-of-order')
  expect(start(resulted).refusal?.code).toBe('tube-already-resulted')
})
test('a lost tube gives no result, and its person is owed another sample', () => {
  expect(lose(taken).facts).toMatchObject([
    { type: 'tube-lost', data: { reason: 'broken', resample: { dueAt: at('16:00'), holder: '150105.testing' } } },
  ])
  const { duties } = subject(anyKind(TUBE_KIND), tubeStream(TUBE), lost)
  expect(duties).toMatchObject([
    { kind: 'tube-transport', outcome: 'failed' },
    { kind: 'resample', closed: null },
  ])
  expect(lose(lost).refusal?.code).toBe('tube-ended')
  expect(lose(resulted).refusal?.code).toBe('tube-already-resulted')
  const late = { tube: TUBE, laboratory: 'lab-1', occurredAt: at('11:00') }
  expect(when(TESTING_KINDS, lost, receiveTube, late).refusal?.code).toBe('tube-ended')
  const result = { ...late, result: 'negative', ct: null } as const
  expect(when(TESTING_KINDS, lost, reportTubeResult, result).refusal?.code).toBe('tube-ended')
})

const collect = (given: readonly Given[], change: Parameters<typeof collectingTube>[0]) =>
  when(TESTING_KINDS, given, collectTube, collectingTube({ tube: 't-9', occurredAt: at('11:00'), ...change }), POOLING)

test('the new sample discharges it, for the same person only', () => {
  const again = collect(lost, { resampleOf: TUBE })
  expect(again.facts.map(({ type }) => type)).toEqual(['tube-collected', 'tube-resampled'])
  expect(subject(anyKind(TUBE_KIND), tubeStream(TUBE), after(lost, again)).duties).toMatchObject([
    { kind: 'tube-transport' },
    { kind: 'resample', outcome: 'done' },
  ])
  expect(collect(after(lost, again), { tube: 't-10', resampleOf: TUBE }).refusal?.code).toBe('no-resample-owed')
  expect(collect(lost, { resampleOf: TUBE, person: person(8) }).refusal?.code).toBe('resample-other-people')
  expect(collect(lost, { resampleOf: TUBE, occurredAt: at('09:00') }).refusal?.code).toBe('out-of-order')
})
test('a single retest is of an unresolved member of a positive pool, after its result', () => {
  const held = history(...pool())
  expect(collect(held, { person: person(2), retestOf: POOL }).facts).toMatchObject([
    { type: 'tube-collected', data: { retestOf: POOL } },
    { type: 'member-sampled', streams: [`retest/${POOL}.p-2`, `tube/${POOL}`], data: { single: 't-9' } },
  ])
  expect(collect(held, { person: person(5), retestOf: POOL }).refusal?.code).toBe('no-open-retest')
  expect(collect(history(...pool('negative')), { retestOf: POOL }).refusal?.code).toBe('no-open-retest')
  expect(collect(held, { retestOf: POOL, occurredAt: at('09:00') }).refusal?.code).toBe('out-of-order')
})

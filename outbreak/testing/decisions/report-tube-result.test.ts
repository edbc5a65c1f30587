import { expect, test } from 'vitest'
import { at, type Given, when } from '../../testing.ts'
import { history, TUBE, tubeCollected, tubeReceived, tubeResulted } from '../builders.ts'
import { TESTING_KINDS } from '../room.ts'
import { NO_TUBE } from '../tube-state.ts'
import { tubeRows } from '../views/tubes.view.ts'
import { reportTubeResult } from './report-tube-result.ts'

const report = (given: readonly Given[], laboratory = 'lab-1', local = '11:00') =>
  when(TESTING_KINDS, given, reportTubeResult, {
    tube: TUBE,
    result: 'positive',
    ct: 24.5,
    laboratory,
    occurredAt: at(local),
  })

test('a result carries its cycle threshold', () => {
  expect(report(history(tubeCollected(), tubeReceived())).facts).toMatchObject([
    { type: 'tube-resulted', data: { result: 'positive', ct: 24.5 } },
  ])
})
test('a tube is collected, received, and has one result, in this order', () => {
  expect(report([]).refusal?.code).toBe('tube-unknown')
  expect(report(history(tubeCollected())).refusal?.code).toBe('tube-not-received')
  expect(report(history(tubeCollected(), tubeReceived(), tubeResulted('negative'))).refusal).toMatchObject({
    code: 'tube-already-resulted',
    params: { result: 'negative' },
  })
  expect(report(history(tubeCollected(), tubeReceived()), 'lab-1', '08:59').refusal?.code).toBe('out-of-order')
})
test('the same result said again is harmless: nothing happens, and nothing is refused', () => {
  const again = report(history(tubeCollected(), tubeReceived(), tubeResulted()))
  expect(again).toEqual({ facts: [], refusal: null })
})
test('the laboratory that received it reports it', () => {
  expect(report(history(tubeCollected(), tubeReceived()), 'lab-9').refusal).toMatchObject({
    code: 'other-laboratory',
    params: { received: 'lab-1', laboratory: 'lab-9' },
  })
})
test('a tube that was never collected has no row', () => {
  expect(tubeRows(NO_TUBE)).toEqual([])
})

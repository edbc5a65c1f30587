import { expect, test } from 'vitest'
import { at, type Given, when } from '../../testing.ts'
import { history, TUBE, tubeCollected, tubeReceived } from '../builders.ts'
import { TESTING_KINDS } from '../room.ts'
import { receiveTube } from './receive-tube.ts'

const receive = (given: readonly Given[], local = '09:00') =>
  when(TESTING_KINDS, given, receiveTube, { tube: TUBE, laboratory: 'lab-2', occurredAt: at(local) })

test('the laboratory that has the tube is recorded', () => {
  expect(receive(history(tubeCollected())).facts).toMatchObject([
    { type: 'tube-received', place: '150105001001-02-05', data: { laboratory: 'lab-2' } },
  ])
})
test('a tube is received once, after it was collected', () => {
  expect(receive([]).refusal?.code).toBe('tube-unknown')
  expect(receive(history(tubeCollected(), tubeReceived())).refusal).toMatchObject({
    code: 'tube-already-received',
    params: { laboratory: 'lab-1', receivedAt: at('09:00') },
  })
  expect(receive(history(tubeCollected()), '07:59').refusal?.code).toBe('out-of-order')
})

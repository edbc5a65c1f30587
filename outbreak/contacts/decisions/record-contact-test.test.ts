import { expect, test } from 'vitest'
import { at, contextAt, type Given, TEST_PACK, when } from '../../testing.ts'
import { becameCase, contactOf, determined, history, KINDS, placed, siteOpened, WHO } from '../builders.ts'
import { recordContactTest } from './record-contact-test.ts'

const day = at('2022-11-15T09:00:00')
const record = (given: readonly Given[], pack = TEST_PACK) =>
  when(
    KINDS,
    given,
    recordContactTest,
    { person: WHO, result: 'negative', occurredAt: day },
    contextAt(at('2022-11-15T12:00:00'), pack),
  )
const inside = history(siteOpened(), determined(), placed())

test('the day of the schedule is counted from the last exposure', () => {
  expect(record(inside).facts).toMatchObject([{ type: 'contact-tested', data: { day: 3, result: 'negative' } }])
})
test('or from the placement, where the pack says so', () => {
  const pack = { ...TEST_PACK, closeContact: { ...TEST_PACK.closeContact, dayZero: 'placed' } } as const
  expect(record(inside, pack).facts).toMatchObject([{ data: { day: 2 } }])
})
test('tests are counted and move no step', () => {
  const { domain } = contactOf([...inside, ...record(inside).facts])
  expect(domain).toMatchObject({ tests: 1, lastResult: 'negative', lastStepAt: at('10:00') })
})
test('only a contact who is followed is tested as one', () => {
  expect(record([]).refusal?.code).toBe('contact-unknown')
  expect(record(history(determined(), becameCase())).refusal?.code).toBe('contact-closed')
})

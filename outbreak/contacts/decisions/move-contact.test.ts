import { expect, test } from 'vitest'
import { at, type Given, when } from '../../testing.ts'
import { contactOf, determined, history, KINDS, moved, moving, placed, siteOpened, told } from '../builders.ts'
import { moveContact } from './move-contact.ts'

const move = (given: readonly Given[], local?: string) => when(KINDS, given, moveContact, moving(local))

test('boarding stops the start clock; the duty stays open until the place', () => {
  const { domain, duties } = contactOf(history(determined(), told(), moved('09:00')))
  expect(domain.status).toBe('moving')
  expect(duties).toMatchObject([{ closed: null, stages: { start: { dueAt: at('12:00'), doneAt: at('09:00') } } }])
})
test('once is enough, and not after arrival', () => {
  expect(move(history(determined(), moved()), '09:30').refusal?.code).toBe('already-moving')
  expect(move(history(siteOpened(), determined(), placed()), '10:30').refusal?.code).toBe('contact-already-placed')
})
test('nobody else is moved, and nobody before being told when told', () => {
  expect(move([]).refusal?.code).toBe('contact-unknown')
  expect(move(history(determined(), told('09:30'))).refusal).toMatchObject({
    code: 'out-of-order',
    params: { earlierAt: at('09:30') },
  })
})

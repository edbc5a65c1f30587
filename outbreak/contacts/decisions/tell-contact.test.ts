import { expect, test } from 'vitest'
import { at, type Given, when } from '../../testing.ts'
import {
  becameCase,
  contactOf,
  determined,
  history,
  KINDS,
  moved,
  placed,
  siteOpened,
  telling,
  told,
} from '../builders.ts'
import { tellContact } from './tell-contact.ts'

const tell = (given: readonly Given[], local?: string) => when(KINDS, given, tellContact, telling(local))

test('telling stops the accept clock', () => {
  const given = history(determined(), told('08:30'))
  const { domain, duties } = contactOf(given)
  expect(domain.status).toBe('told')
  expect(duties).toMatchObject([{ closed: null, stages: { accept: { dueAt: at('09:00'), doneAt: at('08:30') } } }])
})
test('whoever was fetched first can still be told on the way', () => {
  expect(contactOf(history(determined(), moved('08:10'), told('08:30'))).domain.status).toBe('moving')
})
test('once is enough, and not after arrival', () => {
  expect(tell(history(determined(), told())).refusal).toMatchObject({
    code: 'already-told',
    params: { at: at('08:30') },
  })
  const inside = history(siteOpened(), determined(), placed())
  expect(tell(inside, '10:30').refusal?.code).toBe('contact-already-placed')
})
test('only a contact who is followed is told, and not before the determination', () => {
  expect(tell([]).refusal?.code).toBe('contact-unknown')
  expect(tell(history(determined(), becameCase()), '11:30').refusal).toMatchObject({
    code: 'contact-closed',
    params: { status: 'becameCase' },
  })
  expect(tell(history(determined()), '07:59').refusal?.code).toBe('out-of-order')
})

import { expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, type Given, place, when } from '../../testing.ts'
import { contactOf, determined, history, KINDS, placed, SITE, siteOpened, WHO } from '../builders.ts'
import { refusePlacement } from './refuse-placement.ts'

type RefusalCode = 'full' | 'closed' | 'need-not-met' | 'class-mismatch'
const refusing = (given: readonly Given[], code: RefusalCode, local = '10:30') =>
  when(KINDS, given, refusePlacement, { person: WHO, facility: SITE, code, occurredAt: at(local) })
const closed: Given = {
  type: 'facility-closed',
  data: { facility: SITE, reason: 'unsafe' },
  occurredAt: at('07:00'),
  place: place('150105'),
  streams: [streamId('facility', SITE)],
}

test('a refusal is on the record of both, and the isolation is still owed', () => {
  const given = history(siteOpened(0), determined())
  const { facts } = refusing(given, 'full')
  expect(facts).toMatchObject([
    { type: 'placement-refused', streams: ['contact/p-1', 'facility/f-site-1'], data: { code: 'full' } },
  ])
  const { domain, duties } = contactOf([...given, ...facts])
  expect(domain).toMatchObject({ status: 'determined', refusedBy: [SITE] })
  expect(duties).toMatchObject([{ closed: null }])
})
test('a site cannot refuse for a reason its record contradicts', () => {
  const given = history(siteOpened(2), determined())
  expect(refusing(given, 'full').refusal).toMatchObject({ code: 'site-has-room', params: { free: 2 } })
  expect(refusing(given, 'closed').refusal?.code).toBe('site-open')
  expect(refusing([...given, closed], 'closed').refusal).toBeNull()
  expect(refusing(given, 'need-not-met').refusal).toBeNull()
})
test('only a known site refuses, only a contact who is not placed yet', () => {
  expect(refusing(history(determined()), 'full').refusal?.code).toBe('site-unknown')
  expect(refusing(history(siteOpened(), determined(), placed()), 'need-not-met').refusal?.code).toBe(
    'contact-already-placed',
  )
  expect(refusing([], 'full').refusal?.code).toBe('contact-unknown')
})

import { expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { FACILITIES_KINDS } from '../../facilities/room.ts'
import { at, contextAt, type Given, place, subject, TEST_PACK, when } from '../../testing.ts'
import {
  contactOf,
  determined,
  FREE_PACK,
  HOME_PACK,
  history,
  KINDS,
  placed,
  placing,
  SITE,
  siteOpened,
} from '../builders.ts'
import { placeContact } from './place-contact.ts'

const put = (given: readonly Given[], change: Parameters<typeof placing>[0] = {}, pack: typeof TEST_PACK = TEST_PACK) =>
  when(KINDS, given, placeContact, placing(change), contextAt(at('12:00'), pack))
const waiting = history(siteOpened(), determined())
const closed: Given = {
  type: 'facility-closed',
  data: { facility: SITE, reason: 'unsafe' },
  occurredAt: at('07:00'),
  place: place('150105'),
  streams: [streamId('facility', SITE)],
}

test('placement carries its own end, by the schedule counted from the last exposure', () => {
  expect(put(waiting).facts).toMatchObject([
    {
      type: 'contact-placed',
      streams: ['contact/p-1', 'facility/f-site-1'],
      data: { expiresAt: at('2022-11-21T00:00:00'), legalBasis: 'Infectious Disease Law, art. 39', receipt: 'rc-1' },
    },
  ])
})
test('where the pack counts from placement, so does the end', () => {
  const pack = { ...TEST_PACK, closeContact: { ...TEST_PACK.closeContact, dayZero: 'placed' } } as const
  expect(put(waiting, {}, pack).facts).toMatchObject([{ data: { expiresAt: at('2022-11-22T00:00:00') } }])
})
test('placement discharges the isolation and takes a room', () => {
  const given = history(siteOpened(2), determined(), placed())
  const isolation = contactOf(given).duties.filter(({ kind }) => kind === 'isolate')
  expect(isolation).toMatchObject([{ outcome: 'done', stages: { finish: { doneAt: at('10:00') } } }])
  const [kind] = FACILITIES_KINDS
  expect(kind && subject(kind, streamId('facility', SITE), given).domain).toMatchObject({ inside: 1 })
})
test('a site must be named, known, of its kind, open and have room', () => {
  expect(put(waiting, { facility: null }).refusal?.code).toBe('site-missing')
  expect(put(history(determined())).refusal?.code).toBe('site-unknown')
  expect(put(history(siteOpened(5, 'makeshift-hospital'), determined())).refusal).toMatchObject({
    code: 'site-wrong-kind',
    params: { kind: 'makeshift-hospital' },
  })
  expect(put([...waiting, closed]).refusal?.code).toBe('site-closed')
  expect(put(history(siteOpened(0), determined())).refusal).toMatchObject({ code: 'site-full', params: { free: 0 } })
})
test('home only where the pack allows it', () => {
  const home = { placement: 'home', facility: null } as const
  expect(put(waiting, home).refusal).toMatchObject({ code: 'home-not-in-pack', params: { restriction: 'facility' } })
  expect(put(waiting, home, HOME_PACK).facts).toMatchObject([
    { streams: ['contact/p-1'], data: { placement: 'home', expiresAt: at('2022-11-18T00:00:00') } },
  ])
  expect(put(waiting, { placement: 'home' }, HOME_PACK).refusal?.code).toBe('site-not-for-home')
})
test('a pack that restricts no contact isolates nobody', () => {
  expect(put(waiting, {}, FREE_PACK).refusal?.code).toBe('no-isolation-in-pack')
})
test('no restriction without a legal basis', () => {
  expect(put(waiting, { legalBasis: '' }).refusal?.code).toBe('isolation-basis-missing')
})
test('nobody is isolated after the schedule has ended', () => {
  const day = '2022-11-19T10:00:00'
  const pack = { ...TEST_PACK, closeContact: { ...TEST_PACK.closeContact, facilityDays: 5, homeDays: 0 } }
  const late = when(KINDS, waiting, placeContact, placing({ occurredAt: at(day) }), contextAt(at(day), pack))
  expect(late.refusal).toMatchObject({
    code: 'schedule-already-over',
    params: { expiresAt: at('2022-11-18T00:00:00') },
  })
})
test('a contact is placed once', () => {
  const given = history(siteOpened(), determined(), placed())
  expect(put(given, { occurredAt: at('10:30') }).refusal?.code).toBe('contact-already-placed')
  expect(put([]).refusal?.code).toBe('contact-unknown')
})

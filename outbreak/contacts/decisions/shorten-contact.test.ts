import { expect, test } from 'vitest'
import { at, CONTEXT, contextAt, type Given, TEST_PACK, when } from '../../testing.ts'
import {
  contactOf,
  determined,
  FREE_PACK,
  HOME_PACK,
  history,
  KINDS,
  placed,
  released,
  siteOpened,
  WHO,
} from '../builders.ts'
import type { ShortenContact } from '../contract.ts'
import { shortenContact } from './shorten-contact.ts'

/** Two days less than the pack under which the contact was placed. */
const SHORT_PACK = {
  ...TEST_PACK,
  id: 'short-pack',
  closeContact: {
    ...TEST_PACK.closeContact,
    facilityDays: TEST_PACK.closeContact.facilityDays - 2,
    tests: [{ day: 2, where: 'facility', kind: 'nucleic-acid' }],
  },
} as const
const SHORTEN: ShortenContact = { person: WHO, reason: 'pack-changed', occurredAt: at('12:00') }
const eased = contextAt(at('12:00'), SHORT_PACK)
const shorten = (given: readonly Given[], context = eased, change: Partial<ShortenContact> = {}) =>
  when(KINDS, given, shortenContact, { ...SHORTEN, ...change }, context)
const inside = history(siteOpened(), determined(), placed())

test('a milder pack brings the end forward, and the old end stays readable in the record', () => {
  const { facts } = shorten(inside)
  expect(facts).toMatchObject([
    {
      type: 'contact-period-shortened',
      streams: ['contact/p-1'],
      data: { was: at('2022-11-21T00:00:00'), expiresAt: at('2022-11-19T00:00:00'), pack: 'short-pack' },
    },
  ])
  expect(contactOf([...inside, ...facts]).domain).toMatchObject({
    status: 'placed',
    placed: { expiresAt: at('2022-11-19T00:00:00') },
  })
})
test('the facility days end earlier, the tests follow the new schedule, and the room is owed back by noon after its new days', () => {
  const given = [...inside, ...shorten(inside).facts]
  const { domain, duties } = contactOf(given)
  expect(domain).toMatchObject({
    placed: { facilityUntil: at('2022-11-16T00:00:00'), tests: [{ day: 2, dueAt: at('2022-11-15T00:00:00') }] },
  })
  const rooms = duties.filter(({ kind }) => kind === 'room-release')
  expect(rooms.map(({ outcome, stages }) => [outcome, stages.finish.dueAt])).toEqual([
    ['void', at('2022-11-18T12:00:00')],
    [null, at('2022-11-16T12:00:00')],
  ])
})
test('a room whose new day has passed already is owed back the same day, never late from its birth', () => {
  const now = at('2022-11-17T09:00:00')
  const { facts } = shorten(inside, contextAt(now, SHORT_PACK), { occurredAt: now })
  expect(facts).toMatchObject([
    { data: { facilityUntil: at('2022-11-16T00:00:00'), room: { dueAt: at('2022-11-18T12:00:00') } } },
  ])
})
test('who is at home already owes no room, and keeps the end of the facility days', () => {
  const home = history(determined(), placed({ placement: 'home', facility: null }, contextAt(at('10:00'), HOME_PACK)))
  const milder = { ...HOME_PACK, closeContact: { ...HOME_PACK.closeContact, homeDays: 3 } }
  const { facts } = shorten(home, contextAt(at('12:00'), milder))
  expect(facts).toMatchObject([{ data: { room: null, facilityUntil: null } }])
})
test('done once, it is not done again', () => {
  const given = [...inside, ...shorten(inside).facts]
  expect(shorten(given).refusal).toMatchObject({ code: 'period-not-shorter' })
})
test('under the same pack nothing is shortened', () => {
  expect(shorten(inside, CONTEXT).refusal?.code).toBe('period-not-shorter')
})
test('whose isolation the pack no longer asks for, or whose days are over, is released instead', () => {
  expect(shorten(inside, contextAt(at('12:00'), FREE_PACK)).refusal?.code).toBe('period-over-in-pack')
  const late = at('2022-11-19T09:00:00')
  expect(shorten(inside, contextAt(late, SHORT_PACK), { occurredAt: late }).refusal?.code).toBe('period-over-in-pack')
})
test('only a placed contact who is still followed', () => {
  expect(shorten([]).refusal?.code).toBe('contact-unknown')
  expect(shorten(history(determined())).refusal?.code).toBe('not-placed')
  expect(shorten(history(siteOpened(), determined(), placed(), released())).refusal?.code).toBe('contact-closed')
  expect(shorten(inside, eased, { occurredAt: at('09:59') }).refusal?.code).toBe('out-of-order')
})

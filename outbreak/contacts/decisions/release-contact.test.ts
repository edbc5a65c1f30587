import { expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { FACILITIES_KINDS } from '../../facilities/room.ts'
import { at, CONTEXT, contextAt, type Given, subject, when } from '../../testing.ts'
import {
  contactOf,
  determined,
  FREE_PACK,
  history,
  KINDS,
  placed,
  released,
  releasing,
  SITE,
  siteOpened,
} from '../builders.ts'
import { releaseContact } from './release-contact.ts'

const release = (given: readonly Given[], change: Parameters<typeof releasing>[0] = {}, context = CONTEXT) =>
  when(KINDS, given, releaseContact, releasing(change), context)
const inside = history(siteOpened(), determined(), placed())
const end = at('2022-11-21T00:00:00')

test('not a contact after all, or an appeal that succeeded: free at once, and so is the room', () => {
  expect(release(inside, { reason: 'appeal' }).facts).toMatchObject([
    { type: 'contact-released', streams: ['contact/p-1', 'facility/f-site-1'], data: { reason: 'appeal' } },
  ])
  const given = history(siteOpened(), determined(), placed(), released())
  expect(contactOf(given).domain).toMatchObject({ status: 'released', reason: 'not-a-contact', endedAt: at('11:00') })
  const [kind] = FACILITIES_KINDS
  expect(kind && subject(kind, streamId('facility', SITE), given).domain).toMatchObject({ inside: 0 })
})
test('"completed" only when the schedule is reached', () => {
  expect(release(inside, { reason: 'completed' }).refusal).toMatchObject({
    code: 'schedule-not-reached',
    params: { expiresAt: end },
  })
  const context = contextAt(end)
  expect(release(inside, { reason: 'completed', occurredAt: end }, context).refusal).toBeNull()
})
test('who was never placed can still be let go when the schedule has passed, and owes nothing more', () => {
  const waiting = history(determined())
  const change = { reason: 'completed', facility: null, occurredAt: end } as const
  expect(release(waiting, { ...change, occurredAt: at('11:00') }).refusal?.code).toBe('schedule-not-reached')
  const { facts } = release(waiting, change, contextAt(end))
  expect(contactOf([...waiting, ...facts]).duties).toMatchObject([{ outcome: 'void' }])
})
test('"pack changed" only when the pack in force no longer holds the person', () => {
  expect(release(inside, { reason: 'pack-changed' }).refusal).toMatchObject({
    code: 'isolation-still-in-pack',
    params: { pack: 'test-pack', until: end },
  })
  const eased = contextAt(at('12:00'), FREE_PACK)
  expect(release(inside, { reason: 'pack-changed' }, eased).refusal).toBeNull()
})
test('the site named is the site where the person is', () => {
  expect(release(inside, { facility: null }).refusal).toMatchObject({
    code: 'facility-mismatch',
    params: { placed: SITE },
  })
  expect(release(history(determined())).refusal?.code).toBe('facility-mismatch')
})
test('only a contact who is followed is released, and not before the placement', () => {
  expect(release([]).refusal?.code).toBe('contact-unknown')
  expect(release(history(siteOpened(), determined(), placed(), released())).refusal?.code).toBe('contact-closed')
  expect(release(inside, { occurredAt: at('09:59') }).refusal?.code).toBe('out-of-order')
})

import { expect, test } from 'vitest'
import { plusHours } from '#kernel/primitives/instant.ts'
import { at, contextAt, facility, type Given, when } from '../../testing.ts'
import { contactOf, determined, history, KINDS, placed, SITE, siteOpened, WHO } from '../builders.ts'
import { expireContact } from './expire-contact.ts'

const end = at('2022-11-21T00:00:00')
const expire = (given: readonly Given[], occurredAt = end, site: typeof SITE | null = SITE) =>
  when(KINDS, given, expireContact, { person: WHO, facility: site, occurredAt }, contextAt(plusHours(end, 5)))
const inside = history(siteOpened(), determined(), placed())

test('the restriction ends by itself at its expiry', () => {
  const { facts } = expire(inside)
  expect(facts).toMatchObject([{ type: 'contact-released', occurredAt: end, data: { reason: 'expired' } }])
  expect(contactOf([...inside, ...facts]).domain).toMatchObject({ status: 'released', endedAt: end })
})
test('a clock that runs late does not hold anybody longer', () => {
  expect(expire(inside, plusHours(end, 3)).facts).toMatchObject([{ occurredAt: end }])
})
test('not before, not elsewhere, and only who is placed', () => {
  expect(expire(inside, plusHours(end, -1)).refusal).toMatchObject({
    code: 'isolation-not-expired',
    params: { expiresAt: end },
  })
  expect(expire(inside, end, facility('other')).refusal?.code).toBe('facility-mismatch')
  expect(expire(history(determined()), end, null).refusal?.code).toBe('not-placed')
  expect(expire([], end, null).refusal?.code).toBe('contact-unknown')
})

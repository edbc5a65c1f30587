import { expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, contextAt, type Given, HOME, TEST_PACK, when } from '../../testing.ts'
import { becameCase, contactOf, determined, determining, history, KINDS, released, WHO } from '../builders.ts'
import { determineContact } from './determine-contact.ts'

const determine = (given: readonly Given[], change: Parameters<typeof determining>[0] = {}, pack = TEST_PACK) =>
  when(KINDS, given, determineContact, determining(change), contextAt(at('22:00'), pack))

const caseFound: Given = {
  type: 'case-found',
  data: { person: WHO, home: HOME, foundIn: 'lowRiskScreening', countedDate: '2022-11-13' },
  occurredAt: at('07:00'),
  place: HOME,
  streams: [streamId('case', WHO)],
}

test('a contact gets the clocks of the isolation and the desk of the home district', () => {
  expect(determine([]).facts).toMatchObject([
    {
      type: 'contact-determined',
      streams: ['contact/p-1', 'contact-list/150105-2022-11-13'],
      place: HOME,
      data: {
        countedDate: '2022-11-13',
        tellDueAt: at('09:00'),
        moveDueAt: at('12:00'),
        isolateDueAt: at('2022-11-14T00:00:00'),
        isolateHolder: '150105.isolation',
      },
    },
  ])
})
test('determined in the late evening: due at 08:00 the next morning, on the list of its own day', () => {
  expect(determine([], { occurredAt: at('20:30') }).facts).toMatchObject([
    { data: { countedDate: '2022-11-13', isolateDueAt: at('2022-11-14T08:00:00') } },
  ])
})
test('a case is no contact; a case that was revoked may be one', () => {
  const revoked: Given = { ...caseFound, type: 'case-revoked', data: { reason: 'false-positive' } }
  expect(determine([caseFound]).refusal).toMatchObject({ code: 'person-is-a-case', params: { status: 'found' } })
  expect(determine([caseFound, revoked]).refusal).toBeNull()
})
test('a person who is followed is not determined again; one who was released is, with a new duty', () => {
  const open = history(determined())
  expect(determine(open, { occurredAt: at('09:00') }).refusal).toMatchObject({
    code: 'already-a-contact',
    params: { status: 'determined', since: at('08:00') },
  })
  const given = history(determined(), released({ facility: null }))
  const again = [...given, ...determine(given, { occurredAt: at('11:30') }).facts]
  const { domain, duties } = contactOf(again)
  expect(domain).toMatchObject({ status: 'determined', past: [{ status: 'released', reason: 'not-a-contact' }] })
  expect(duties.map(({ outcome }) => outcome)).toEqual(['void', null])
})
test('a contact who became a case by mistake may be determined again once the case is revoked', () => {
  expect(determine(history(determined(), becameCase()), { occurredAt: at('11:30') }).refusal).toBeNull()
})
test('nobody is their own contact', () => {
  expect(determine([], { indexCase: WHO }).refusal?.code).toBe('own-contact')
})
test("the pack's look-back counts from the finding of the index case", () => {
  const { refusal } = determine([], { lastExposureAt: at('2022-11-11T05:59:00') })
  expect(refusal).toMatchObject({ code: 'outside-lookback', params: { days: 2, earliest: at('2022-11-11T06:00:00') } })
  expect(determine([], { lastExposureAt: at('2022-11-11T06:00:00') }).refusal).toBeNull()
})
test('an exposure or a finding in the future is a slip', () => {
  expect(determine([], { lastExposureAt: at('09:00') }).refusal?.code).toBe('exposure-in-future')
  expect(determine([], { indexFoundAt: at('09:00') }).refusal?.code).toBe('index-found-in-future')
})
test('contacts of contacts exist only where the pack has them', () => {
  expect(determine([], { category: 'secondary' }).refusal).toMatchObject({
    code: 'secondary-not-in-pack',
    params: { pack: 'test-pack' },
  })
  const older = { ...TEST_PACK, secondaryContact: { ...TEST_PACK.closeContact, restriction: 'home' } } as const
  expect(determine([], { category: 'secondary' }, older).refusal).toBeNull()
})
test('the moment is checked', () => {
  expect(determine([], { occurredAt: at('22:01') }).refusal?.code).toBe('occurred-in-future')
})

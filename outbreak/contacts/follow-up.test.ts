import { describe, expect, test } from 'vitest'
import type { Context } from '#kernel/ledger/decision.ts'
import type { FacilityId } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { at, contextAt, type Given, HOME, person, place, TEST_PACK, when } from '../testing.ts'
import {
  becameCase,
  contactOf,
  determined,
  determining,
  history,
  KINDS,
  placed,
  SITE,
  siteOpened,
  step,
  WHO,
} from './builders.ts'
import { appealContact } from './decisions/appeal-contact.ts'
import { determineContact } from './decisions/determine-contact.ts'
import { determineZoneLeaver } from './decisions/determine-zone-leaver.ts'
import { missContactTest } from './decisions/miss-contact-test.ts'
import { missFollowUp } from './decisions/miss-follow-up.ts'
import { missSiteRound } from './decisions/miss-site-round.ts'
import { recordContactTest } from './decisions/record-contact-test.ts'
import { recordFollowUp } from './decisions/record-follow-up.ts'
import { recordSiteFollowUp } from './decisions/record-site-follow-up.ts'
import { rejectContactAppeal } from './decisions/reject-contact-appeal.ts'
import { sendContactHome } from './decisions/send-contact-home.ts'

const day = (date: number): LocalDate => `2022-11-${date}` as LocalDate
/** Tests on facility days 1 and 3 and on home day 2, as a pack may have them. */
const PACK = {
  ...TEST_PACK,
  closeContact: {
    ...TEST_PACK.closeContact,
    tests: [
      { day: 1, where: 'facility', kind: 'nucleic-acid' },
      { day: 3, where: 'facility', kind: 'nucleic-acid' },
      { day: 2, where: 'home', kind: 'nucleic-acid' },
    ],
  },
  zoneLeaver: { ...TEST_PACK.closeContact, dayZero: 'leftZone', facilityDays: 0, homeDays: 7, restriction: 'home' },
} as const satisfies typeof TEST_PACK
const on = (local: string): Context => contextAt(at(local), PACK)
const NOV13 = on('23:00')
const inside = history(siteOpened(), determined(), placed({}, NOV13))
const openKinds = (given: readonly Given[]) =>
  contactOf(given)
    .duties.filter(({ closed }) => closed === null)
    .map(({ kind }) => kind)
    .toSorted()

const test13 = (local: string, result: 'negative' | 'positive' | 'invalid' = 'negative') =>
  step(recordContactTest, { person: WHO, result, occurredAt: at(local) }, on(local))
const seen = (date: number, outcome: 'SEEN_OK' | 'MISSED' | 'NOT_ATTEMPTED', local = `2022-11-${date}T18:00:00`) =>
  step(
    recordFollowUp,
    { person: WHO, date: day(date), outcome, symptoms: [], channel: 'visit', occurredAt: at(local) },
    on(local),
  )

describe('the day of one contact', () => {
  const tell = (change: object, given: readonly Given[] = inside, context = NOV13) =>
    when(
      KINDS,
      given,
      recordFollowUp,
      {
        person: WHO,
        date: day(13),
        outcome: 'SEEN_OK',
        symptoms: [],
        channel: 'visit',
        occurredAt: at('18:00'),
        ...change,
      } as never,
      context,
    )
  test('seen well leaves nothing owed', () => {
    expect(tell({}).facts).toMatchObject([{ type: 'contact-seen', data: { day: 1, testDueAt: null } }])
  })
  test('seen with symptoms, a test is owed by the site within its clock', () => {
    const told = tell({ outcome: 'SEEN_NOT_OK', symptoms: ['fever'] })
    expect(told.facts).toMatchObject([{ data: { symptoms: ['fever'], testDueAt: at('2022-11-14T00:00:00') } }])
    const given = [...inside, ...told.facts]
    expect(openKinds(given)).toEqual(['contact-test', 'room-release'])
    expect(openKinds([...given, ...test13('19:00')(given)])).toEqual(['room-release'])
  })
  test('symptoms go with seen-not-ok and with nothing else', () => {
    expect(tell({ outcome: 'SEEN_NOT_OK' }).refusal?.code).toBe('symptoms-missing')
    expect(tell({ symptoms: ['cough'] }).refusal).toMatchObject({ code: 'symptoms-unexpected' })
  })
  test('no day ahead, none before the determination, nobody who is gone', () => {
    expect(tell({ date: day(14) }).refusal?.code).toBe('follow-up-day-ahead')
    expect(tell({ date: day(12) }).refusal).toMatchObject({ code: 'follow-up-before-determined' })
    expect(tell({}, history(determined(), becameCase('11:00'))).refusal?.code).toBe('contact-closed')
    expect(tell({}, []).refusal?.code).toBe('contact-unknown')
  })
  test('missed twice in a row is lost and searched for; seen again, found and nothing owed', () => {
    const once = history(() => inside, seen(13, 'MISSED'))
    expect(contactOf(once).domain).toMatchObject({ lostAt: null })
    expect(openKinds(once)).toEqual(['follow-up', 'room-release'])
    const twice = history(() => once, seen(14, 'MISSED'))
    expect(contactOf(twice).domain).toMatchObject({ lostAt: at('2022-11-14T18:00:00') })
    expect(openKinds(twice)).toEqual(['follow-up', 'room-release', 'search'])
    const found = history(() => twice, seen(15, 'SEEN_OK'))
    expect(contactOf(found).domain).toMatchObject({ lostAt: null })
    expect(openKinds(found)).toEqual(['room-release'])
  })
  test('a day not attempted is no miss', () => {
    const given = history(() => inside, seen(13, 'MISSED'), seen(14, 'NOT_ATTEMPTED'))
    expect(contactOf(given).domain).toMatchObject({ lostAt: null })
  })
})

describe("a site's day by exception", () => {
  const round = (change: object, given: readonly Given[] = inside) =>
    when(
      KINDS,
      given,
      recordSiteFollowUp,
      { facility: SITE, date: day(13), guests: 1, exceptions: [], occurredAt: at('18:00'), ...change } as never,
      NOV13,
    )
  const unwell = { person: WHO, outcome: 'SEEN_NOT_OK', symptoms: ['cough'] }
  test('one record says that all were seen well', () => {
    expect(round({}).facts).toMatchObject([{ type: 'site-round-recorded', data: { guests: 1, seenOk: 1 } }])
  })
  test('whoever was not stands in their own history', () => {
    expect(round({ exceptions: [unwell] }).facts).toMatchObject([
      { type: 'site-round-recorded', data: { seenOk: 0, exceptions: 1 } },
      { type: 'contact-seen', streams: ['contact/p-1'], data: { channel: 'site' } },
    ])
  })
  test('only a site, only its own guests, each once, no more than there are, no day ahead', () => {
    expect(round({}, []).refusal?.code).toBe('site-unknown')
    expect(round({}, history(siteOpened(2, 'makeshift-hospital'))).refusal?.code).toBe('site-wrong-kind')
    expect(round({ exceptions: [{ ...unwell, person: person(2) }] }).refusal?.code).toBe('guest-not-here')
    expect(round({ guests: 2, exceptions: [unwell, unwell] }).refusal?.code).toBe('guest-named-twice')
    expect(round({ guests: 0, exceptions: [unwell] }).refusal?.code).toBe('more-exceptions-than-guests')
    expect(round({ date: day(14) }).refusal?.code).toBe('follow-up-day-ahead')
    expect(round({ exceptions: [{ ...unwell, symptoms: [] }] }).refusal?.code).toBe('symptoms-missing')
  })
  test('a day without a round is the site’s late duty', () => {
    const missed = (given: readonly Given[], local = '2022-11-14T00:05:00', facility: FacilityId = SITE) =>
      when(KINDS, given, missSiteRound, { facility, date: day(13), occurredAt: at(local) }, on(local))
    expect(missed(inside).facts).toMatchObject([{ type: 'site-round-missed', data: { holder: 'f-site-1.hospital' } }])
    expect(missed([...inside, ...round({}).facts]).refusal?.code).toBe('site-round-recorded')
    expect(missed(inside, '23:00').refusal?.code).toBe('follow-up-day-not-over')
    expect(missed([]).refusal?.code).toBe('site-unknown')
  })
})

describe('the test schedule', () => {
  test('is that of the pack, home days after the facility days', () => {
    expect(contactOf(inside).domain).toMatchObject({
      placed: { tests: [{ day: 1 }, { day: 3 }, { day: 7, where: 'home' }] },
    })
  })
  test('a day that passed without a test becomes a duty, once', () => {
    const missed = (given: readonly Given[], local: string) =>
      when(KINDS, given, missContactTest, { person: WHO, occurredAt: at(local) }, on(local))
    expect(missed(inside, '23:30').refusal?.code).toBe('no-test-missed')
    const late = missed(inside, '2022-11-14T00:01:00')
    expect(late.facts).toMatchObject([{ data: { day: 1, testHolder: 'f-site-1.hospital' } }])
    const given = [...inside, ...late.facts]
    expect(missed(given, '2022-11-14T00:02:00').refusal?.code).toBe('no-test-missed')
    expect(openKinds(given)).toEqual(['contact-test', 'room-release'])
  })
})

describe('going home', () => {
  const home = (given: readonly Given[], change: object = {}, local = '2022-11-18T08:00:00') =>
    when(
      KINDS,
      given,
      sendContactHome,
      { person: WHO, facility: SITE, vehicle: 'bus-1', receipt: 'rc-2', occurredAt: at(local), ...change } as never,
      on(local),
    )
  const tested = history(() => inside, test13('2022-11-15T09:00:00'))
  test('frees the room; the restriction keeps its end and is then at home', () => {
    const sent = home(tested)
    expect(sent.facts).toMatchObject([
      { type: 'contact-moved-home', streams: ['contact/p-1', 'facility/f-site-1'], data: { receipt: 'rc-2' } },
    ])
    expect(contactOf([...tested, ...sent.facts]).domain).toMatchObject({
      status: 'placed',
      placed: { placement: 'home', facility: null, expiresAt: at('2022-11-21T00:00:00') },
    })
  })
  test('not before the facility days are over, not without a negative test', () => {
    expect(home(tested, {}, '2022-11-17T23:59:00').refusal).toMatchObject({
      code: 'facility-days-not-over',
      params: { until: at('2022-11-18T00:00:00') },
    })
    expect(home(inside).refusal).toMatchObject({ code: 'last-test-not-negative', params: { result: 'none' } })
    const unclear = history(() => tested, test13('2022-11-16T09:00:00', 'invalid'))
    expect(home(unclear).refusal?.code).toBe('last-test-not-negative')
  })
  test('from the site where the person is, and once', () => {
    expect(home(history(determined()), {}, '12:00').refusal?.code).toBe('not-placed')
    expect(home(tested, { facility: 'f-other' }).refusal?.code).toBe('facility-mismatch')
    const athome = [...tested, ...home(tested).facts]
    expect(home(athome, {}, '2022-11-18T09:00:00').refusal?.code).toBe('already-home')
    expect(home(tested, {}, '2022-11-21T08:00:00').refusal?.code).toBe('schedule-already-over')
  })
  test('a pack without home days has nothing to send home to', () => {
    const pack = { ...PACK, closeContact: { ...PACK.closeContact, homeDays: 0 } }
    const command = { person: WHO, facility: SITE, vehicle: 'b', receipt: 'r', occurredAt: at('2022-11-18T08:00:00') }
    const context = contextAt(at('2022-11-18T08:00:00'), pack)
    expect(when(KINDS, tested, sendContactHome, command, context).refusal?.code).toBe('no-home-days-in-pack')
  })
  test('a day at home without follow-up is not performed, and visited again', () => {
    const athome = [...tested, ...home(tested).facts]
    const miss = (date: number, local: string) =>
      when(KINDS, athome, missFollowUp, { person: WHO, date: day(date), occurredAt: at(local) }, on(local))
    expect(miss(18, '2022-11-19T00:05:00').facts).toMatchObject([
      { type: 'contact-not-seen', data: { outcome: 'NOT_PERFORMED', again: { holder: '150105.community' } } },
    ])
    expect(miss(18, '2022-11-18T23:00:00').refusal?.code).toBe('follow-up-day-not-over')
    const visited = history(() => athome, seen(18, 'SEEN_OK'))
    const again = { person: WHO, date: day(18), occurredAt: at('2022-11-19T00:05:00') }
    expect(when(KINDS, visited, missFollowUp, again, on('2022-11-19T00:05:00')).refusal?.code).toBe(
      'follow-up-recorded',
    )
  })
})

describe('people whom the rules treat otherwise', () => {
  test('a general contact owes a test and no isolation; one negative ends it', () => {
    const given = history(step(determineContact, determining({ category: 'general' }), NOV13))
    expect(given).toMatchObject([{ streams: ['contact/p-1'] }])
    expect(openKinds(given)).toEqual(['contact-test'])
    const after = history(() => given, test13('18:00'))
    expect(contactOf(after).domain).toMatchObject({ status: 'released', reason: 'completed' })
    expect(openKinds(after)).toEqual([])
  })
  const leaver = (change: object = {}, pack: typeof TEST_PACK = PACK, given: readonly Given[] = []) =>
    when(
      KINDS,
      given,
      determineZoneLeaver,
      {
        person: WHO,
        zone: place('150102001001-01-01'),
        leftAt: at('2022-11-10T12:00:00'),
        home: HOME,
        occurredAt: at('12:00'),
        ...change,
      } as never,
      contextAt(at('22:00'), pack),
    )
  test('whoever left a high-risk zone is isolated from the day of leaving, by the rule for them', () => {
    const { facts } = leaver()
    expect(facts).toMatchObject([{ data: { category: 'zone-leaver', indexCase: null, setting: 'zone' } }])
    const athome = placed({ placement: 'home', facility: null, occurredAt: at('13:00') }, NOV13)
    const given = history(() => facts, athome)
    expect(contactOf(given).domain).toMatchObject({ placed: { expiresAt: at('2022-11-18T00:00:00') } })
  })
  test('not after the window, not ahead of time, not where no pack asks for it', () => {
    expect(leaver({ leftAt: at('2022-11-05T12:00:00') }).refusal).toMatchObject({
      code: 'left-too-long-ago',
      params: { days: 7 },
    })
    expect(leaver({ leftAt: at('13:00') }).refusal?.code).toBe('left-in-future')
    expect(leaver({}, TEST_PACK).refusal?.code).toBe('zone-leaver-not-in-pack')
    expect(leaver({}, PACK, history(determined())).refusal?.code).toBe('already-a-contact')
  })
})

describe('an appeal', () => {
  const filed = step(appealContact, { person: WHO, ground: 'wrong-date', occurredAt: at('11:00') }, NOV13)
  const reject = (given: readonly Given[]) =>
    when(KINDS, given, rejectContactAppeal, { person: WHO, reason: 'rule-applies', occurredAt: at('12:00') }, NOV13)
  test('is answered by the district’s command, and once at a time', () => {
    const given = history(() => inside, filed)
    expect(openKinds(given)).toContain('appeal-contact')
    const again = { person: WHO, ground: 'health', occurredAt: at('11:30') } as const
    expect(when(KINDS, given, appealContact, again, NOV13).refusal?.code).toBe('appeal-pending')
    expect(openKinds([...given, ...reject(given).facts])).not.toContain('appeal-contact')
  })
  test('without one there is nothing to reject', () => {
    expect(reject(inside).refusal?.code).toBe('no-appeal')
  })
})

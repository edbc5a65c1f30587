import { expect, test } from 'vitest'
import { objectionTo } from '#kernel/ledger/correction.ts'
import type { Recorded } from '#kernel/ledger/event.ts'
import type { EventId, FacilityId } from '#kernel/primitives/ids.ts'
import { streamId, streamKindOf } from '#kernel/primitives/ids.ts'
import { OUTBREAK_REFUSALS } from '../contract.ts'
import { OUTBREAK } from '../module.ts'
import { at, CONTEXT, found, type Given, happened, opened, P1, person, SHED, SITE, subject, WARD } from '../testing.ts'

const P2 = person(2)
const inCare = (who = P1, where: FacilityId = WARD) => [streamId('case', who), streamId('facility', where)]
const admitted = (time: string, who = P1, facility: FacilityId = WARD): Given =>
  happened('patient-admitted', { person: who, facility, receipt: 'r' }, at(time), inCare(who, facility))
const left = (time: string, who = P1, facility: FacilityId = WARD): Given =>
  happened('patient-discharged', { person: who, facility, to: 'other-facility' }, at(time), inCare(who, facility))
const assigned = (time: string, who = P1, facility: FacilityId = WARD): Given => {
  const data = { person: who, facility, grade: null, reason: 'manual' } as const
  return happened('bed-assigned', data, at(time), inCare(who, facility))
}

const recorded = (given: Given, n: number): Recorded => ({
  ...given,
  recordedAt: given.occurredAt,
  post: CONTEXT.actor.post,
  event: String(n) as EventId,
  row: 0,
})

/** What is held against voiding the last of `history` that is `which`. */
function voiding(history: readonly Given[], which: Given) {
  const facts = history.map(recorded)
  const n = history.indexOf(which)
  const fact = facts[n]
  if (fact === undefined) throw new Error('not in the history')
  return objectionTo(OUTBREAK.corrections ?? [], fact, which.streams, (stream) => {
    const kind = OUTBREAK.kinds.find((one) => one.kind === streamKindOf(stream))
    if (kind === undefined) throw new Error(stream)
    const mine = facts.filter((_, i) => history[i]?.streams.includes(stream))
    return { kind, state: subject(kind, stream, history), history: mine }
  })
}

const FOUND = found(P1)
const LEFT = left('11:00')
const BEGIN = [opened(WARD, 'designated-hospital', 1), opened(SHED, 'makeshift-hospital', 1), FOUND, found(P2)]

test('a departure after which the person lies elsewhere: the later admission goes first', () => {
  const refusal = voiding([...BEGIN, admitted('10:00'), LEFT, admitted('11:30', P1, SHED)], LEFT)
  expect(refusal).toEqual({
    code: 'later-record-stands',
    params: { person: P1, zh: '收治入院（回执）', en: expect.any(String), event: '6', row: 0, at: at('11:30') },
    field: 'event',
  })
})

test('a departure before the person came in again: nobody is admitted twice', () => {
  const refusal = voiding([...BEGIN, admitted('10:00'), LEFT, admitted('11:30')], LEFT)
  expect(refusal).toMatchObject({ code: 'later-record-stands', params: { event: '6' } })
})

test('a departure after which nothing came may be voided', () => {
  expect(voiding([...BEGIN, admitted('10:00'), LEFT], LEFT)).toBeNull()
})

test('a departure whose bed somebody else has: there is no bed for two', () => {
  const history = [...BEGIN, admitted('10:00'), LEFT, admitted('11:30', P2)]
  expect(voiding(history, LEFT)).toMatchObject({ code: 'beds-would-lack', params: { taken: 2, beds: 1, event: '6' } })
})

test('the finding of a person who lies in a bed: nobody could end the stay', () => {
  expect(voiding([...BEGIN, admitted('10:00')], FOUND)).toMatchObject({ code: 'later-record-stands' })
  expect(voiding([...BEGIN, assigned('10:00')], FOUND)).toMatchObject({ params: { event: '4' } })
  expect(voiding([...BEGIN, admitted('10:00'), LEFT], FOUND)).toBeNull()
  expect(voiding(BEGIN, FOUND)).toBeNull()
})

test('an enlargement, a declared surge or an opening that people rely on', () => {
  const more = happened('facility-beds-set', { facility: WARD, beds: 2, blocked: 0, reason: 'enlarged' }, at('09:30'), [
    streamId('facility', WARD),
  ])
  const two = [...BEGIN, more, admitted('10:00'), admitted('10:10', P2)]
  expect(voiding(two, more)).toMatchObject({ code: 'beds-would-lack', params: { taken: 2, beds: 1 } })
  expect(voiding([...BEGIN, more, admitted('10:00')], more)).toBeNull()
  expect(voiding(two, two[0] as Given)).toMatchObject({ code: 'beds-would-lack', params: { beds: 0 } })
})

test('a contact who became a case is not a contact in a room again while the case stands', () => {
  const contact = streamId('contact', P1)
  const became = happened('contact-became-case', { person: P1, facility: SITE }, at('10:00'), [
    contact,
    streamId('facility', SITE),
  ])
  const placed = [
    happened(
      'contact-determined',
      {
        person: P1,
        indexCase: P2,
        category: 'close',
        lastExposureAt: at('07:00'),
        setting: 'household',
        certainty: 'high',
        home: FOUND.place,
        countedDate: '2022-11-13' as never,
        isolateDueAt: at('12:00'),
        tellDueAt: at('12:00'),
        moveDueAt: at('12:00'),
        isolateHolder: CONTEXT.actor.post,
      },
      at('08:00'),
      [contact],
    ),
    happened(
      'contact-placed',
      {
        person: P1,
        placement: 'isolation-site',
        facility: SITE,
        expiresAt: at('12:00'),
        legalBasis: 'x',
        receipt: 'r',
      },
      at('09:00'),
      [contact, streamId('facility', SITE)],
    ),
  ]
  const history = [opened(SITE, 'isolation-site'), ...placed, FOUND, became]
  expect(voiding(history, became)).toMatchObject({ code: 'later-record-stands', params: { person: P1, event: '3' } })
  expect(
    voiding(
      history.filter((one) => one !== FOUND),
      became,
    ),
  ).toBeNull()
})

test('every code has its sentence', () => {
  expect(OUTBREAK_REFUSALS['later-record-stands'].en).toContain('{event}')
})

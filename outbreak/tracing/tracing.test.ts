import { describe, expect, test } from 'vitest'
import type { Fact } from '#kernel/ledger/event.ts'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, streamId } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { CASE_KIND } from '../cases/room.ts'
import {
  determined,
  determining,
  history,
  INDEX,
  KINDS,
  placed,
  released,
  siteOpened,
  step,
  WHO,
} from '../contacts/builders.ts'
import { determineContact } from '../contacts/decisions/determine-contact.ts'
import { at, contextAt, found, type Given, HOME, P1, person, revoked, subject, when } from '../testing.ts'
import { clearContactList } from './decisions/clear-contact-list.ts'
import { closeSource } from './decisions/close-source.ts'
import { linkCase } from './decisions/link-case.ts'
import { recordExposure } from './decisions/record-exposure.ts'
import { recordInterview } from './decisions/record-interview.ts'
import { recordRoster } from './decisions/record-roster.ts'
import { CONTACT_LIST_KIND } from './room.ts'

const P2 = person(2)
const NOON = contextAt(at('22:00'))
/** A positive as it is reported now: with its interview owed. */
const positive = (who = P1): Given => {
  const given = found(who)
  const owed = { interviewDueAt: at('2022-11-14T08:00:00'), interviewHolder: '150105.tracing' }
  return { ...given, data: { ...(given.data as object), ...owed } }
}
const caseOf = (given: readonly Given[], who = P1) => subject(anyKind(CASE_KIND), streamId('case', who), given)
const open = (given: readonly Given[], who = P1) =>
  caseOf(given, who)
    .duties.filter(({ closed, kind }) => closed === null && (kind === 'interview' || kind === 'find-source'))
    .map(({ kind }) => kind)

const asking = (change: object = {}) =>
  ({
    person: P1,
    by: 'officer-1',
    channel: 'phone',
    respondent: 'self',
    notReached: null,
    onsetAt: null,
    statedContacts: 3,
    places: [],
    occurredAt: at('10:00'),
    ...change,
  }) as never
const interview = (given: readonly Given[], change: object = {}) =>
  when(KINDS, given, recordInterview, asking(change), NOON)
const held = [positive(), ...interview([positive()]).facts]

describe('an interview', () => {
  test('is owed by the district’s tracing desk from the finding, and ends when it is held', () => {
    expect(open([positive()])).toEqual(['interview'])
    expect(caseOf([positive()]).duties.find(({ kind }) => kind === 'interview')).toMatchObject({
      holdings: [{ post: '150105.tracing' }],
      stages: { finish: { dueAt: at('2022-11-14T08:00:00') } },
    })
    expect(open(held)).toEqual(['find-source'])
  })
  test('tried in vain it stays owed, with the attempt on record', () => {
    const tried = [positive(), ...interview([positive()], { notReached: 'no-answer' }).facts]
    expect(open(tried)).toEqual(['interview'])
    expect(caseOf(tried).domain).toMatchObject({ record: { inquiry: { attempts: [{ because: 'no-answer' }] } } })
  })
  test('of a case whose index is known leaves no source to find', () => {
    const known = positive()
    const given = [{ ...known, data: { ...(known.data as object), indexCase: INDEX } }]
    expect(open([...given, ...interview(given).facts])).toEqual([])
  })
  test('is not owed by a revoked case, nor held twice, nor of nobody', () => {
    expect(open([positive(), revoked()])).toEqual([])
    expect(interview([positive(), revoked()]).refusal?.code).toBe('no-case-to-trace')
    expect(interview([]).refusal?.code).toBe('no-case-to-trace')
    expect(interview(held).refusal).toMatchObject({ code: 'interview-held', params: { at: at('10:00') } })
    expect(interview([positive()], { occurredAt: at('07:00') }).refusal?.code).toBe('out-of-order')
  })
  test('tells of nothing that lies ahead or runs backward', () => {
    expect(interview([positive()], { onsetAt: at('11:00') }).refusal?.code).toBe('onset-in-future')
    const places = [{ place: HOME, kind: 'shop', from: at('09:00'), until: at('08:00') }]
    expect(interview([positive()], { places }).refusal?.code).toBe('stay-ends-before-start')
  })
})

describe('the source of a case', () => {
  const link = (given: readonly Given[], source: object) =>
    when(KINDS, given, linkCase, { person: P1, source, certainty: 'medium', occurredAt: at('11:00') } as never, NOON)
  const edge = { exposure: 'x-1', from: P2, to: P1, home: HOME, at: at('07:00'), setting: 'venue', certainty: 'low' }
  const telling = (change: object = {}) =>
    ({
      ...edge,
      kind: null,
      frequency: '1-5',
      duration: 'hours',
      source: 'camera',
      occurredAt: at('09:00'),
      ...change,
    }) as never
  const exposed = when(KINDS, [], recordExposure, telling(), NOON).facts
  const both = [...held, positive(P2), ...exposed]

  test('is a case, an exposure on record, or a cluster; then nothing is owed', () => {
    for (const source of [
      { kind: 'case', indexCase: P2 },
      { kind: 'exposure', exposure: 'x-1', indexCase: P2 },
      { kind: 'cluster', cluster: 'market-1' },
    ]) {
      const linked = link(both, source)
      expect(linked.facts).toMatchObject([{ type: 'source-linked', data: { source } }])
      expect(open([...both, ...linked.facts])).toEqual([])
    }
  })
  test('is not the case itself, nobody who is no case, no edge between others, and not two', () => {
    expect(link(both, { kind: 'case', indexCase: P1 }).refusal?.code).toBe('source-is-self')
    expect(link(held, { kind: 'case', indexCase: P2 }).refusal?.code).toBe('source-not-a-case')
    expect(link(both, { kind: 'exposure', exposure: 'x-2', indexCase: P2 }).refusal?.code).toBe('exposure-not-of-case')
    const linked = [...both, ...link(both, { kind: 'case', indexCase: P2 }).facts]
    expect(link(linked, { kind: 'cluster', cluster: 'c' }).refusal?.code).toBe('source-known')
    expect(link([], { kind: 'cluster', cluster: 'c' }).refusal?.code).toBe('no-case-to-trace')
  })
  test('may stay unknown, with a reason, once the person was asked', () => {
    const close = (given: readonly Given[]) =>
      when(KINDS, given, closeSource, { person: P1, because: 'no-known-link', occurredAt: at('12:00') }, NOON)
    const closed = [...held, ...close(held).facts]
    expect(open(closed)).toEqual([])
    expect(caseOf(closed).duties.find(({ kind }) => kind === 'find-source')).toMatchObject({ outcome: 'partly' })
    expect(close([positive()]).refusal?.code).toBe('interview-first')
    expect(close(closed).refusal?.code).toBe('source-known')
    expect(close([]).refusal?.code).toBe('no-case-to-trace')
  })
  test('an exposure joins two people, once an id, after they met', () => {
    const again = when(KINDS, exposed, recordExposure, telling(), NOON)
    expect(again.refusal?.code).toBe('exposure-exists')
    expect(when(KINDS, [], recordExposure, telling({ to: P2 }), NOON).refusal?.code).toBe('exposure-to-self')
    expect(when(KINDS, [], recordExposure, telling({ at: at('09:30') }), NOON).refusal?.code).toBe('met-in-future')
  })
})

describe('a roster', () => {
  const list = (given: readonly Given[], members: object[], roster = 'r-1') =>
    when(
      KINDS,
      given,
      recordRoster,
      { roster, case: P1, kind: 'household', place: HOME, members, occurredAt: at('10:00') } as never,
      NOON,
    )
  const other = { person: P2, home: HOME }
  test('names the others of a case, each once, under its own id', () => {
    const recorded = list([positive()], [other])
    expect(recorded.facts).toMatchObject([{ type: 'roster-recorded', streams: ['contact-roster/r-1'] }])
    expect(list([positive(), ...recorded.facts], [other]).refusal?.code).toBe('roster-exists')
    expect(list([positive()], [other, other]).refusal?.code).toBe('roster-names-twice')
    expect(list([positive()], [{ person: P1, home: HOME }]).refusal?.code).toBe('roster-names-the-case')
    expect(list([], [other]).refusal?.code).toBe('no-case-to-trace')
  })
})

describe("the day's list", () => {
  const DISTRICT = '150105' as PlaceCode
  const TODAY = '2022-11-13' as LocalDate
  const sign = (given: readonly Given[], change: object = {}) =>
    when(
      KINDS,
      given,
      clearContactList,
      { place: DISTRICT, date: TODAY, people: [WHO], explained: [], occurredAt: at('21:00'), ...change } as never,
      NOON,
    )
  const listOf = (given: readonly Given[]) =>
    subject(anyKind(CONTACT_LIST_KIND), streamId('contact-list', `${DISTRICT}-${TODAY}`), given)
  const clear = history(siteOpened(), determined(), placed())
  const stuck: Fact = {
    type: 'duty-blocked',
    data: { duty: 'isolate#1', by: { kind: 'resource', resource: 'room' }, chargedTo: '1501.isolation' },
    streams: [streamId('contact', WHO)],
    place: HOME,
    occurredAt: at('12:00'),
  }
  test('is signed as zero when everybody is placed, and its duty is done', () => {
    expect(listOf(clear).duties).toMatchObject([{ kind: 'clear-list', closed: null }])
    const signed = sign(clear)
    expect(signed.facts).toMatchObject([{ data: { determined: 1, placed: 1, carriedOver: [], late: [] } }])
    expect(listOf([...clear, ...signed.facts]).duties).toMatchObject([{ outcome: 'done' }])
  })
  test('carries over whom a block explains, or a cause given with the signature', () => {
    const waiting = history(determined())
    expect(sign(waiting).refusal).toMatchObject({ code: 'list-not-explained', params: { n: 1, state: 'determined' } })
    expect(sign([...waiting, stuck]).facts).toMatchObject([{ data: { carriedOver: [{ person: WHO, cause: 'room' }] } }])
    const told = { explained: [{ person: WHO, cause: 'unreachable' }] }
    expect(sign(waiting, told).facts).toMatchObject([{ data: { carriedOver: [{ cause: 'unreachable' }] } }])
  })
  test('placed late wants its cause too', () => {
    const late = history(
      siteOpened(),
      determined({ occurredAt: at('08:00') }),
      placed({ occurredAt: at('2022-11-14T01:00:00') }, contextAt(at('2022-11-14T02:00:00'))),
    )
    const next = contextAt(at('2022-11-14T09:00:00'))
    const command = {
      place: DISTRICT,
      date: TODAY,
      people: [WHO],
      explained: [],
      occurredAt: at('2022-11-14T08:30:00'),
    }
    expect(when(KINDS, late, clearContactList, command, next).refusal?.code).toBe('list-not-explained')
    const explained = [{ person: WHO, cause: 'vehicle' }] as const
    expect(when(KINDS, late, clearContactList, { ...command, explained: [...explained] }, next).facts).toMatchObject([
      { data: { late: [{ cause: 'vehicle' }] } },
    ])
  })
  test('names everybody on it and nobody else', () => {
    const two = history(() => clear, step(determineContact, determining({ person: P2 }), NOON))
    expect(sign(two).refusal).toMatchObject({ code: 'list-incomplete', params: { missing: 1, first: P2 } })
    expect(sign(clear, { people: [WHO, P2] }).refusal?.code).toBe('not-on-list')
    expect(sign([]).refusal?.code).toBe('list-empty')
  })
  test('is not signed twice, unless somebody was added', () => {
    const signed = [...clear, ...sign(clear).facts]
    expect(sign(signed).refusal?.code).toBe('list-cleared')
    const added = history(
      () => signed,
      step(determineContact, determining({ person: P2, occurredAt: at('21:30') }), NOON),
    )
    const all = { people: [WHO, P2], explained: [{ person: P2, cause: 'vehicle' }], occurredAt: at('21:45') }
    expect(listOf(added).duties.at(-1)).toMatchObject({ closed: null })
    expect(sign(added, all).facts).toHaveLength(1)
  })
  test('whoever was released before a room was found is accounted for', () => {
    const free = history(siteOpened(), determined(), released({ facility: null }))
    expect(sign(free).facts).toMatchObject([{ data: { released: 1, carriedOver: [] } }])
  })
})

import { describe, expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { postId, streamId } from '#kernel/primitives/ids.ts'
import { countingDay } from '../../counting-zone.ts'
import { OUTBREAK } from '../../module.ts'
import type { Given } from '../../testing.ts'
import {
  at,
  contextAt,
  facility,
  found,
  HOME,
  happened,
  P1,
  person,
  place,
  revoked,
  SITE,
  subject,
  TEST_PACK,
  when,
} from '../../testing.ts'
import { ZONE_KIND } from '../../zones/room.ts'
import type { ReportPositive } from '../contract.ts'
import { reportPositive } from './report-positive.ts'

const command = (change: Partial<ReportPositive> = {}): ReportPositive => ({
  person: P1,
  foundIn: 'lowRiskScreening',
  foundInEstimated: true,
  home: place(`${HOME}-1`),
  place: place('150105001'),
  tube: 't-1',
  round: 'r-1',
  indexCase: null,
  onsetOn: null,
  card: null,
  facility: null,
  occurredAt: at('09:00'),
  ...change,
})
const decide = (change: Partial<ReportPositive> = {}, given: readonly Given[] = [], context = contextAt(at('23:00'))) =>
  when(OUTBREAK.kinds, given, reportPositive, command(change), context)

const determined = happened(
  'contact-determined',
  {
    person: P1,
    indexCase: person(7),
    category: 'close',
    lastExposureAt: at('2022-11-12T10:00:00'),
    setting: 'household',
    certainty: 'high',
    home: HOME,
    countedDate: countingDay(at('06:00')),
    isolateDueAt: at('20:00'),
    tellDueAt: at('07:00'),
    moveDueAt: at('09:00'),
    isolateHolder: postId('150105', 'isolation'),
  },
  at('06:00'),
  [streamId('contact', P1)],
)
const placed = happened(
  'contact-placed',
  {
    person: P1,
    placement: 'isolation-site',
    facility: SITE,
    expiresAt: at('2022-11-18T00:00:00'),
    legalBasis: 'art. 39',
    receipt: 'r-2',
  },
  at('07:00'),
  [streamId('contact', P1), streamId('facility', SITE)],
)
const required = happened(
  'control-required',
  {
    place: HOME,
    becauseOf: person(3),
    foundAt: at('06:00'),
    countedDate: countingDay(at('06:00')),
    orderDueAt: at('20:00'),
    proposeDueAt: at('08:00'),
    holder: postId('150105', 'control'),
  },
  at('06:00'),
  [streamId('zone', HOME)],
)
const ordered = (zone: string, until = at('2022-11-18T00:00:00')) =>
  happened(
    'zone-ordered',
    {
      place: place(zone),
      level: 'high',
      legalBasis: 'art. 41',
      issuer: postId('150105', 'command'),
      issuerLevel: 'county',
      approvals: [],
      reason: 'cases',
      evidence: ['p-3'],
      households: 10,
      residents: 30,
      regime: 'stay-in-home-with-door-service',
      startAt: at('07:00'),
      expiresAt: until,
      reviewEveryHours: 24,
      reviewDueAt: at('2022-11-14T07:00:00'),
      lift: { consecutiveDaysNoNew: 5, finalRound: 'none' },
      appealChannel: '12345',
      supportPlan: 'door service',
      notice: { zh: '告示', en: 'notice' },
    },
    at('07:00'),
    [streamId('zone', zone)],
  )

describe('report a positive', () => {
  test('starts the transfer with all its clocks, and the control of the building, not of the unit', () => {
    expect(decide().facts).toMatchObject([
      {
        type: 'case-found',
        streams: ['case/p-1'],
        place: '150105001',
        data: {
          countedDate: '2022-11-13',
          transferDueAt: at('2022-11-14T00:00:00'),
          transferAcceptDueAt: at('10:00'),
          transferStartDueAt: at('12:00'),
          transferHolder: '150105.transfer',
          foundInEstimated: true,
          tube: 't-1',
          round: 'r-1',
        },
      },
      {
        type: 'control-required',
        streams: [`zone/${HOME}`],
        data: {
          becauseOf: P1,
          orderDueAt: at('2022-11-14T00:00:00'),
          proposeDueAt: at('11:00'),
          holder: '150105.control',
        },
      },
    ])
  })
  test('found late in the evening: due the next morning, counted to its own day', () => {
    const [first] = decide({ occurredAt: at('20:00') }).facts
    expect(first?.data).toMatchObject({ countedDate: '2022-11-13', transferDueAt: at('2022-11-14T08:00:00') })
  })
  test('where control is owed already, a further positive is one more reason and no second duty', () => {
    expect(decide({}, [required]).facts.map((f) => f.type)).toEqual(['case-found', 'control-required'])
    const zone = streamId('zone', HOME)
    expect(subject(anyKind(ZONE_KIND), zone, [required, required]).duties).toHaveLength(1)
  })
  test.each([[`${HOME}-1`], [HOME], ['150105001001-02'], ['150105001001']])(
    'inside an order over %s it is recorded there',
    (zone) => {
      expect(decide({}, [ordered(zone)]).facts[1]).toMatchObject({
        type: 'infection-inside-recorded',
        streams: [`zone/${zone}`],
        data: { place: zone, case: P1, countsAsNew: true, foundAt: at('09:00') },
      })
    },
  )
  test('an order that has run out covers nobody, even before its lapse is recorded', () => {
    const late = { occurredAt: at('20:30') }
    expect(decide(late, [ordered(HOME, at('20:00'))]).facts.slice(1)).toMatchObject([
      { type: 'zone-lapsed', occurredAt: at('20:00') },
      { type: 'control-required' },
    ])
  })
  test('a pack that draws no zones asks for no control', () => {
    const facts = decide({}, [], contextAt(at('23:00'), { ...TEST_PACK, zone: null })).facts
    expect(facts.map(({ type }) => type)).toEqual(['case-found'])
  })
  test('an order over another building does not cover', () => {
    expect(decide({}, [ordered('150105001001-02-06')]).facts[1]?.type).toBe('control-required')
  })
  test('a household isolated at home moves the lift day only where the pack says so', () => {
    const { zone } = TEST_PACK
    if (zone === null) throw new Error('the test pack draws zones')
    const pack = {
      ...TEST_PACK,
      zone: { ...zone, lift: { ...zone.lift, countsAsNew: 'outside-home-isolation' as const } },
    }
    const inside = (foundIn: ReportPositive['foundIn']) =>
      decide({ foundIn }, [ordered(HOME)], contextAt(at('23:00'), pack)).facts[1]?.data
    expect(inside('homeQuarantine')).toMatchObject({ countsAsNew: false })
    expect(inside('highRiskZone')).toMatchObject({ countsAsNew: true })
  })
  test('an open contact becomes the case; the index case is kept', () => {
    const { facts } = decide({}, [determined])
    expect(facts[0]).toMatchObject({ data: { indexCase: 'p-7' } })
    expect(facts[1]).toMatchObject({ type: 'contact-became-case', streams: ['contact/p-1'], data: { facility: null } })
  })
  test('a placed contact frees the room of the site, which must be named', () => {
    const given = [determined, placed]
    expect(decide({}, given).refusal).toMatchObject({ code: 'placed-in-facility', params: { facility: SITE } })
    expect(decide({ facility: facility('other') }, given).refusal?.code).toBe('placed-in-facility')
    expect(decide({ facility: SITE }, given).facts[1]).toMatchObject({
      streams: ['contact/p-1', 'facility/f-site'],
      data: { facility: SITE },
    })
  })
  test('a site where the person is not placed is refused', () => {
    expect(decide({ facility: SITE }).refusal?.code).toBe('not-placed-there')
  })
  test('a person has one live case', () => {
    expect(decide({}, [found()]).refusal).toMatchObject({ code: 'case-exists', params: { foundAt: at('08:00') } })
    expect(decide({ occurredAt: at('12:00') }, [found(), revoked('11:00')]).facts[0]?.type).toBe('case-found')
    expect(decide({ occurredAt: at('10:00') }, [found(), revoked('11:00')]).refusal?.code).toBe('out-of-order')
  })
  test('a home in another city is recorded there', () => {
    const { refusal } = decide({ home: place('150905001001-01-01') })
    expect(refusal).toMatchObject({ code: 'not-this-city', params: { city: '1501' } })
  })
  test('neither in the future nor long ago', () => {
    expect(decide({ occurredAt: at('23:01') }).refusal?.code).toBe('occurred-in-future')
    expect(decide({ occurredAt: at('2022-11-05T08:00:00') }).refusal?.code).toBe('occurred-too-long-ago')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EBOLA, MEASLES } from '#kernel/policy/packs/international.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { fromEpochMs } from '#kernel/primitives/instant.ts'
import { specimen } from '../cases/builders.ts'
import { reportPositive } from '../cases/decisions/report-positive.ts'
import { OUTBREAK } from '../module.ts'
import {
  at,
  contextAt,
  found,
  type Given,
  HOME,
  happened,
  P1,
  person,
  place,
  subject,
  TEST_PACK,
  when,
} from '../testing.ts'
import { closeOutbreak } from './decisions/close-outbreak.ts'
import { declareOutbreakEnd } from './decisions/declare-outbreak-end.ts'
import { openOutbreak } from './decisions/open-outbreak.ts'
import { settleOutbreakCase } from './decisions/settle-outbreak-case.ts'
import { OUTBREAK_END_KINDS } from './room.ts'
import { countSuffices, type EndFacts, endStanding } from './standing.ts'
import type { OutbreakEndState } from './state.ts'

const ZONE = 'Asia/Shanghai'
const DISTRICT = place('150105')
const [END] = OUTBREAK_END_KINDS
/** Forty-two days from the second negative or safe burial, then ninety more. */
const PACK: PolicyPack = { ...TEST_PACK, caseRelease: EBOLA.caseRelease, outbreakEnd: EBOLA.outbreakEnd }
const now = (local: string, pack = PACK) => contextAt(at(local), pack)

const tested = (takenAt: string): Given =>
  happened(
    'release-tested',
    { person: P1, facility: 'f-ward' as never, specimen: specimen(takenAt), passes: true, review: null },
    at(takenAt),
    [streamId('case', P1)],
  )
const WELL = [found(), tested('2022-11-20T08:00:00'), tested('2022-11-22T08:00:00')]
const open = (given: readonly Given[], local = '2022-11-23T09:00:00', pack = PACK) =>
  when(OUTBREAK.kinds, given, openOutbreak, { place: DISTRICT, cases: [P1], occurredAt: at(local) }, now(local, pack))
const declare = (given: readonly Given[], local: string) =>
  when(OUTBREAK.kinds, given, declareOutbreakEnd, { place: DISTRICT, occurredAt: at(local) }, now(local))
const close = (given: readonly Given[], local: string) =>
  when(OUTBREAK.kinds, given, closeOutbreak, { place: DISTRICT, occurredAt: at(local) }, now(local))
const settle = (given: readonly Given[], local: string, who = P1) =>
  when(OUTBREAK.kinds, given, settleOutbreakCase, { place: DISTRICT, person: who, occurredAt: at(local) }, now(local))
const stateOf = (given: readonly Given[]) =>
  END && (subject(END, streamId('outbreak-end', DISTRICT), given).domain as OutbreakEndState)

const FOLLOWED = [...WELL, ...open(WELL).facts]
const DECLARED = [...FOLLOWED, ...declare(FOLLOWED, '2023-01-04T09:00:00').facts]

describe('the way to the end of an outbreak', () => {
  test('counts from the second negative specimen, read from the case itself', () => {
    expect(open(WELL).facts).toMatchObject([
      {
        type: 'outbreak-opened',
        data: { rule: { days: 42 }, cases: [{ person: P1, anchorAt: at('2022-11-22T08:00:00') }] },
      },
    ])
  })
  test('refused before day 42 is complete, with the day it is; then followed by heightened surveillance', () => {
    expect(declare(FOLLOWED, '2023-01-03T23:59:00').refusal).toMatchObject({
      code: 'days-not-over',
      params: { day: 42, of: 42, dueAt: at('2023-01-04T00:00:00') },
    })
    expect(DECLARED.at(-1)?.data).toMatchObject({ heightenedUntil: at('2023-04-05T00:00:00') })
    expect(declare(DECLARED, '2023-01-05T09:00:00').refusal?.code).toBe('end-declared')
    expect(close(FOLLOWED, '2023-01-05T09:00:00').refusal?.code).toBe('end-not-declared')
    expect(close(DECLARED, '2023-04-04T09:00:00').refusal?.code).toBe('surveillance-not-over')
    const closed = [...DECLARED, ...close(DECLARED, '2023-04-05T00:00:00').facts]
    expect(stateOf(closed)).toMatchObject({ closedAt: at('2023-04-05T00:00:00') })
    expect(declare(closed, '2023-04-06T00:00:00').refusal?.code).toBe('outbreak-closed')
  })
  test('a further case of the place begins it anew, even after the end was declared', () => {
    const second = person(2)
    const command = {
      person: second,
      foundIn: 'clinicVisit',
      foundInEstimated: false,
      home: HOME,
      place: HOME,
      tube: null,
      round: null,
      indexCase: null,
      onsetOn: null,
      card: null,
      facility: null,
      occurredAt: at('2023-01-10T09:00:00'),
    } as const
    const { facts } = when(OUTBREAK.kinds, DECLARED, reportPositive, command, now('2023-01-10T09:30:00'))
    expect(facts.map(({ type }) => type)).toContain('outbreak-case-linked')
    const again = [...DECLARED, ...facts]
    expect(stateOf(again)).toMatchObject({ declared: null, resets: 1 })
    expect(declare(again, '2023-03-01T09:00:00').refusal).toMatchObject({
      code: 'cases-awaited',
      params: { awaiting: 1 },
    })
    expect(settle(again, '2023-01-11T09:00:00', second).refusal?.code).toBe('case-not-settled')
    const revoked = happened('case-revoked', { person: second, reason: 'false-positive' }, at('2023-01-11T08:00:00'), [
      streamId('case', second),
    ])
    const dropped = [...again, revoked]
    const settled = [...dropped, ...settle(dropped, '2023-01-11T09:00:00', second).facts]
    expect(declare(settled, '2023-01-12T09:00:00').facts).toHaveLength(1)
  })
  test('a death counts from its safe burial', () => {
    const dead = happened(
      'case-deceased',
      { person: P1, cause: 'this-disease', facility: null },
      at('2022-11-20T09:00:00'),
      [streamId('case', P1)],
    )
    const buried = (safe: boolean) =>
      happened('burial-recorded', { person: P1, safe }, at('2022-11-21T09:00:00'), [streamId('case', P1)])
    const anchor = (given: readonly Given[]) => open(given).facts[0]?.data
    expect(anchor([found(), dead])).toMatchObject({ cases: [{ anchorAt: null }] })
    expect(anchor([found(), dead, buried(false)])).toMatchObject({ cases: [{ anchorAt: null }] })
    expect(anchor([found(), dead, buried(true)])).toMatchObject({ cases: [{ anchorAt: at('2022-11-21T09:00:00') }] })
  })
  test('measles counts from the onset of the rash, which must be known', () => {
    const measles: PolicyPack = { ...TEST_PACK, outbreakEnd: MEASLES.outbreakEnd }
    const { facts } = open([found()], '2022-11-23T09:00:00', measles)
    expect(facts[0]?.data).toMatchObject({ cases: [{ anchorAt: null }] })
  })
  test('not where the pack goes by its zones, nor twice, nor with a case that is none here', () => {
    const china: PolicyPack = {
      ...TEST_PACK,
      outbreakEnd: { anchor: 'last-zone-lifted', days: 0, postSurveillanceDays: 0, source: 'S7' },
    }
    expect(open(WELL, '2022-11-23T09:00:00', china).refusal?.code).toBe('no-case-countdown')
    expect(open(FOLLOWED, '2022-11-24T09:00:00').refusal?.code).toBe('outbreak-followed')
    expect(open([]).refusal?.code).toBe('case-unknown-here')
    expect(settle(WELL, '2022-11-24T09:00:00').refusal?.code).toBe('outbreak-not-followed')
    expect(settle(FOLLOWED, '2022-11-24T09:00:00', person(9)).refusal?.code).toBe('case-not-linked')
    expect(settle(FOLLOWED, '2022-11-23T08:00:00').refusal?.code).toBe('out-of-order')
  })
})

describe('where it stands', () => {
  const facts: EndFacts = { awaiting: 0, anchorAt: at('2022-11-22T08:00:00'), days: 42, declared: null, closedAt: null }
  const standing = (local: string, change: Partial<EndFacts> = {}) =>
    endStanding({ ...facts, ...change }, at(local), ZONE)
  const declared = { at: at('2023-01-04T09:00:00'), heightenedUntil: at('2023-04-05T00:00:00') }
  test.each([
    ['2022-11-22T20:00:00', {}, 'countdown', 0],
    ['2022-11-23T00:00:00', {}, 'countdown', 1],
    ['2023-01-03T23:59:00', {}, 'countdown', 42],
    ['2023-01-04T00:00:00', {}, 'due', 42],
    ['2023-01-04T12:00:00', { declared }, 'declared', 42],
    ['2023-01-05T00:00:00', { declared }, 'heightened', 42],
    ['2023-04-06T00:00:00', { declared, closedAt: at('2023-04-05T08:00:00') }, 'closed', 42],
    ['2022-12-01T00:00:00', { awaiting: 1 }, 'active', 0],
    ['2022-12-01T00:00:00', { anchorAt: null }, 'active', 0],
  ] as const)('%s', (local, change, status, day) => {
    expect(standing(local, change)).toMatchObject({ status, day, of: 42 })
  })
  test('the day never goes back while time goes on, and never passes the last', () => {
    const moment = fc.integer({
      min: Date.parse(at('2022-11-22T08:00:00')),
      max: Date.parse(at('2023-06-01T00:00:00')),
    })
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((ms) => endStanding(facts, fromEpochMs(ms), ZONE))
        expect((first?.day ?? 0) <= (second?.day ?? 0) && (second?.day ?? 0) <= 42).toBe(true)
      }),
    )
  })
  test('how far the days can be trusted is said beside them', () => {
    const { completeness } = EBOLA.outbreakEnd
    expect([0.79, 0.78, null].map((share) => countSuffices(share, completeness))).toEqual([true, false, null])
    expect(countSuffices(0.79, MEASLES.outbreakEnd.completeness)).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { OUTBREAK } from '../../module.ts'
import {
  admitted,
  at,
  bedAssigned,
  contextAt,
  discharged,
  found,
  type Given,
  opened,
  P1,
  pickedUp,
  revoked,
  subject,
  WARD,
  when,
} from '../../testing.ts'
import { died, goneHome } from '../builders.ts'
import type { RecordHomeTest } from '../care-contract.ts'
import { CASES_KINDS } from '../room.ts'
import { closeCase } from './close-case.ts'
import { recordHomeTest } from './record-home-test.ts'
import { startHomeMonitoring } from './start-home-monitoring.ts'

const [CASE] = CASES_KINDS
const stateOf = (given: readonly Given[]) => CASE && subject(CASE, streamId('case', P1), given)
const AT_HOME = [opened(WARD), found(), bedAssigned(), pickedUp(), admitted(), goneHome()]
const NOW = contextAt(at('2022-11-28T12:00:00'))
const start = (given: readonly Given[], occurredAt = at('2022-11-21T12:30:00')) =>
  when(OUTBREAK.kinds, given, startHomeMonitoring, { person: P1, occurredAt }, NOW)
const tested = (change: Partial<RecordHomeTest>, given: readonly Given[] = AT_HOME) => {
  const base: RecordHomeTest = {
    person: P1,
    kind: 'nucleic-acid',
    result: 'negative',
    ct: null,
    occurredAt: at('2022-11-27T09:00:00'),
  }
  return when(OUTBREAK.kinds, given, recordHomeTest, { ...base, ...change }, NOW)
}
const close = (given: readonly Given[], occurredAt = at('2022-11-28T08:00:00')) =>
  when(OUTBREAK.kinds, given, closeCase, { person: P1, occurredAt }, NOW)
const owed = (given: readonly Given[]) =>
  stateOf(given)
    ?.duties.filter(({ kind }) => kind !== 'transfer')
    .map(({ kind, outcome }) => [kind, outcome])

describe('monitoring at home', () => {
  test('owed by the home community from the discharge: receipt, then the test of the last day', () => {
    expect(stateOf(AT_HOME)?.duties.at(-1)).toMatchObject({
      kind: 'home-monitoring',
      holdings: [{ post: '150105001001.community' }],
      stages: { accept: { dueAt: at('2022-11-20T21:00:00') }, finish: { dueAt: at('2022-11-28T00:00:00') } },
    })
    const received = [...AT_HOME, ...start(AT_HOME).facts]
    expect(stateOf(received)?.domain).toMatchObject({ status: 'homeMonitoring' })
    expect(start(received, at('2022-11-22T10:00:00')).refusal?.code).toBe('already-at-home')
  })
  test('passed on the last day, the file is to be closed, and closing ends everything', () => {
    const early = [...AT_HOME, ...tested({ occurredAt: at('2022-11-24T09:00:00') }).facts]
    expect(owed(early)).toEqual([['home-monitoring', null]])
    const last = [...early, ...tested({ result: 'positive', ct: 38 }, early).facts]
    expect(owed(last)).toEqual([
      ['home-monitoring', 'done'],
      ['close-file', null],
    ])
    expect(close(last, at('2022-11-27T23:59:00')).refusal).toMatchObject({
      code: 'home-unfinished',
      params: { days: 7 },
    })
    const closed = [...last, ...close(last).facts]
    expect(stateOf(closed)?.domain).toMatchObject({ status: 'closed' })
    expect(owed(closed)).toContainEqual(['close-file', 'done'])
    expect(close(closed, at('2022-11-28T09:00:00')).refusal?.code).toBe('case-closed')
  })
  test('infectious again: back to a bed without a new case, and no zone is read for it', () => {
    const { facts } = tested({ result: 'positive', ct: 30 })
    expect(facts.map(({ type }) => type)).toEqual(['home-tested'])
    const again = [...AT_HOME, ...facts]
    expect(stateOf(again)?.domain).toMatchObject({
      status: 'found',
      record: { discharged: { at: at('2022-11-20T09:00:00') } },
    })
    expect(owed(again)).toEqual([
      ['home-monitoring', 'void'],
      ['care-move', null],
    ])
    const back = [
      ...again,
      bedAssigned(WARD, '2022-11-27T10:00:00'),
      pickedUp('2022-11-27T10:30:00'),
      admitted(WARD, '2022-11-27T11:00:00'),
    ]
    expect(owed(back)).toContainEqual(['care-move', 'done'])
    const counts = CASE?.counts(stateOf(back)?.domain, streamId('case', P1)) ?? []
    expect(counts.filter(({ figure }) => figure === 'found' || figure === 'positive-again')).toHaveLength(2)
  })
  test('only of somebody released home, whose pack asks for it', () => {
    expect(start([found()]).refusal?.code).toBe('not-released')
    expect(start([]).refusal?.code).toBe('no-such-case')
    expect(start([found(), revoked()]).refusal?.code).toBe('case-revoked')
    expect(start([...AT_HOME, died()]).refusal?.code).toBe('case-deceased')
    expect(start(AT_HOME, at('2022-11-29T12:00:00')).refusal?.code).toBe('occurred-in-future')
    const unwatched = [...AT_HOME.slice(0, -1), discharged()]
    expect(start(unwatched).refusal?.code).toBe('no-monitoring')
    expect(tested({}, unwatched).refusal?.code).toBe('no-monitoring')
    expect(close(unwatched).facts).toHaveLength(1)
  })
  test('no file is closed before the last test', () => {
    expect(close(AT_HOME).refusal).toMatchObject({ code: 'home-test-missing', params: { day: 7, ct: 35 } })
    expect(close([found()]).refusal?.code).toBe('not-released')
  })
})

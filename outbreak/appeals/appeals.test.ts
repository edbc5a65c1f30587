import { describe, expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, type Given, person, subject, when } from '../testing.ts'
import { BUILDING, history, lifted, NOON, ordered, KINDS as ZONE_KINDS, zoneOf } from '../zones/builders.ts'
import { residentStatus } from '../zones/resident-status.ts'
import type { DecideAppeal, FileAppeal } from './contract.ts'
import { acknowledgeAppeal } from './decisions/acknowledge-appeal.ts'
import { decideAppeal } from './decisions/decide-appeal.ts'
import { fileAppeal } from './decisions/file-appeal.ts'
import { withdrawAppeal } from './decisions/withdraw-appeal.ts'
import { APPEAL_KIND, APPEALS_KINDS } from './room.ts'

const ALL = [...APPEALS_KINDS, ...ZONE_KINDS]
const file = (given: readonly Given[], change: Partial<FileAppeal> = {}) =>
  when(
    ALL,
    given,
    fileAppeal,
    {
      appeal: 'a-1',
      place: BUILDING,
      person: person(7),
      filedBy: 'family',
      grounds: 'never-exposed',
      statement: 'no infection in this unit',
      occurredAt: at('10:30'),
      ...change,
    },
    NOON,
  )
const filed = (change: Partial<FileAppeal> = {}): readonly Given[] => [
  ...history(ordered()),
  ...file(history(ordered()), change).facts,
]
const decide = (given: readonly Given[], change: Partial<DecideAppeal> = {}, post = '15.command') =>
  when(
    ALL,
    given,
    decideAppeal,
    {
      appeal: 'a-1',
      place: BUILDING,
      outcome: 'upheld',
      remedy: 'lift-zone',
      reasons: 'no infection found by the round',
      occurredAt: at('11:00'),
      ...change,
    },
    { ...NOON, actor: { ...NOON.actor, post: post as never } },
  )
const appealOf = (given: readonly Given[]) => subject(anyKind(APPEAL_KIND), streamId('appeal', 'a-1'), given)

describe('file', () => {
  test('acknowledged in 2 h and decided in 24 h by the command above the issuer', () => {
    expect(appealOf(filed()).duties).toMatchObject([
      {
        kind: 'appeal',
        holdings: [{ post: '1501.command' }],
        stages: { accept: { dueAt: at('12:30') }, finish: { dueAt: at('2022-11-14T10:30:00') } },
      },
    ])
  })
  test('urgent by its grounds: an hour', () => {
    expect(appealOf(filed({ grounds: 'medical' })).duties).toMatchObject([
      { stages: { finish: { dueAt: at('11:30') } } },
    ])
  })
  test('refused: nothing in force, or the id is taken', () => {
    expect(file([]).refusal?.code).toBe('nothing-to-appeal')
    expect(file(filed()).refusal?.code).toBe('appeal-exists')
    expect(file(history(ordered()), { occurredAt: at('12:01') }).refusal?.code).toBe('occurred-in-future')
  })
})

describe('decide', () => {
  test('upheld: the order ends in the same transaction, and everybody is free', () => {
    const { facts } = decide(filed())
    expect(facts.map(({ type }) => type)).toEqual(['appeal-decided', 'zone-lifted'])
    const given = [...filed(), ...facts]
    expect(residentStatus([zoneOf(given).domain], at('11:00')).status).toBe('free')
    expect(appealOf(given).duties).toMatchObject([{ outcome: 'done' }])
  })
  test('upheld for one person: released, the others stay', () => {
    const given = [...filed(), ...decide(filed(), { remedy: 'release-person' }).facts]
    const zone = zoneOf(given).domain
    expect(residentStatus([zone], at('11:00'), person(7)).status).toBe('free')
    expect(residentStatus([zone], at('10:59'), person(7)).status).toBe('restricted')
    expect(residentStatus([zone], at('11:00'), person(8)).status).toBe('restricted')
  })
  test('rejected with reasons, the order stands', () => {
    const given = [...filed(), ...decide(filed(), { outcome: 'rejected', remedy: null }).facts]
    expect(zoneOf(given).domain.status).toBe('inForce')
    expect(APPEAL_KIND.counts(appealOf(given).domain as never, streamId('appeal', 'a-1'))).toMatchObject([
      { figure: 'appeals-filed', part: 'never-exposed' },
      { figure: 'appeals-decided', part: 'rejected on-time' },
    ])
  })
  test('never by the issuer', () => {
    expect(decide(filed(), {}, '150105.command').refusal?.code).toBe('decided-by-issuer')
  })
  test('whoever entered the order does not decide either', () => {
    expect(zoneOf(filed()).domain).toMatchObject({ order: { orderedBy: '1501.command', issuer: '150105.command' } })
    expect(decide(filed(), {}, '1501.command').refusal?.code).toBe('decided-by-issuer')
  })
  test.each([
    ['reasons-missing', { reasons: '' }],
    ['remedy-missing', { remedy: null }],
    ['appeal-elsewhere', { place: '150105001001-02-06' as never }],
    ['no-such-appeal', { appeal: 'a-9' }],
  ] as const)('%s', (code, change) => {
    expect(decide(filed(), change).refusal?.code).toBe(code)
  })
  test('nobody named, nobody to release', () => {
    expect(decide(filed({ person: null }), { remedy: 'release-person' }).refusal?.code).toBe('nobody-to-release')
  })
  test('an order that ended meanwhile needs no remedy', () => {
    const given = [...filed(), ...lifted({ reason: 'never-needed', occurredAt: at('10:45') })(filed())]
    expect(decide(given, { remedy: null }).facts.map(({ type }) => type)).toEqual(['appeal-decided'])
  })
  test('closed once', () => {
    const given = [...filed(), ...decide(filed()).facts]
    expect(decide(given).refusal?.code).toBe('appeal-closed')
  })
})

describe('acknowledge and withdraw', () => {
  const NOW = at('10:40')
  const act = { appeal: 'a-1', channel: 'phone', occurredAt: NOW } as const
  test('once', () => {
    const { facts } = when(ALL, filed(), acknowledgeAppeal, act, NOON)
    const given = [...filed(), ...facts]
    expect(appealOf(given).duties).toMatchObject([{ stages: { accept: { doneAt: NOW } } }])
    expect(when(ALL, given, acknowledgeAppeal, act, NOON).refusal?.code).toBe('already-acknowledged')
  })
  test('taken back by the resident, nobody owes an answer', () => {
    const { facts } = when(ALL, filed(), withdrawAppeal, { appeal: 'a-1', occurredAt: NOW }, NOON)
    expect(appealOf([...filed(), ...facts]).duties).toMatchObject([{ outcome: 'void' }])
  })
})

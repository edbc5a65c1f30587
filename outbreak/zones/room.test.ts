import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, type Given } from '../testing.ts'
import {
  BUILDING,
  EXPIRY,
  extended,
  history,
  infectionInside,
  lapsed,
  lifted,
  ordered,
  proposed,
  required,
  reviewed,
  zoneOf,
} from './builders.ts'
import { OrderZone, ZONES_COMMANDS } from './contract.ts'
import { ZONES_FIGURES } from './figures.ts'
import { ZONE_KIND, ZONES_DECISIONS } from './room.ts'

const kind = anyKind(ZONE_KIND)
const stream = streamId('zone', BUILDING)
const rows = (given: readonly Given[]) => kind.rows(zoneOf(given).domain, stream).map(({ values }) => values)
const counts = (given: readonly Given[]) => kind.counts(zoneOf(given).domain, stream)

test('every command has its decision, and no other', () => {
  expect(ZONES_DECISIONS.map(({ name }) => name).sort()).toEqual(Object.keys(ZONES_COMMANDS).sort())
})
test('what an order leaves out passes the contract, so that the decision can say what is missing', () => {
  const bare = {
    place: BUILDING,
    level: 'high',
    regime: 'stay-in-area',
    startAt: at('10:00'),
    occurredAt: at('09:00'),
  }
  expect(OrderZone.safeParse(bare).data).toMatchObject({ legalBasis: '', issuer: null, expiresAt: null, lift: null })
})
test('an episode is one row from its first sign to its end', () => {
  const owed = history(required())
  expect(Object.keys(rows(owed)[0] ?? {}).sort()).toEqual(Object.keys(ZONE_KIND.tables[0]?.columns ?? {}).sort())
  expect(rows(owed)).toMatchObject([{ status: 'required', level: null, required_at: at('07:00'), infections: 1 }])
  const standing = history(
    required(),
    proposed(),
    ordered(),
    infectionInside(at('2022-11-14T08:00:00')),
    reviewed(),
    extended(),
  )
  expect(rows(standing)).toMatchObject([
    {
      status: 'inForce',
      level: 'high',
      residents: 110,
      issuer: '150105.command',
      expires_at: at('2022-11-24T10:00:00'),
      review_due_at: at('2022-11-15T09:00:00'),
      lift_due_at: at('2022-11-20T00:00:00'),
      infections: 2,
      last_infection_at: at('2022-11-14T08:00:00'),
      exits_open: true,
      notice_en: 'Notice',
    },
  ])
  expect(rows(history(required(), ordered(), lapsed()))).toMatchObject([
    { status: 'lapsed', ended_at: EXPIRY, review_due_at: null },
  ])
})
test('an order that ran out unnoticed has lapsed at its expiry once control is required anew', () => {
  const given = history(required(), ordered(), required(at('2022-11-21T08:00:00')))
  expect(rows(given)).toMatchObject([
    { episode: 1, status: 'lapsed', ended_at: EXPIRY },
    { episode: 2, status: 'required', required_at: at('2022-11-21T08:00:00') },
  ])
})
test('figures stand on the day of each act', () => {
  const lift = lifted({ reason: 'appeal', occurredAt: at('2022-11-14T09:00:00') })
  const all = counts(history(required(), ordered(), infectionInside(at('2022-11-14T08:00:00'), false), lift))
  expect(all.map(({ figure, date, part, n }) => [figure, date, part, n])).toEqual([
    ['zone-infections', '2022-11-13', 'new', 1],
    ['zone-infections', '2022-11-14', 'not-new', 1],
    ['control-required', '2022-11-13', '', 1],
    ['zones-ordered', '2022-11-13', 'high', 1],
    ['residents-restricted', '2022-11-13', 'high', 110],
    ['residents-freed', '2022-11-14', 'appeal', 110],
    ['zones-lifted', '2022-11-14', 'appeal', 1],
  ])
  const lapse = counts(history(ordered(), lapsed())).at(-1)
  expect(lapse).toMatchObject({ figure: 'zones-lapsed', date: '2022-11-20' })
  expect(all.every(({ figure }) => figure in ZONES_FIGURES)).toBe(true)
})
test('control called off before any order counts as required, never as lifted', () => {
  const off = history(required(), lifted({ reason: 'never-needed', occurredAt: at('09:00') }))
  expect(counts(off).map(({ figure }) => figure)).toEqual(['zone-infections', 'control-required'])
})
test('with the order voided, what was done to it counts for nothing', () => {
  const given = history(required(), ordered(), reviewed(), extended(), lapsed(at('2022-11-24T10:00:00')))
  const { domain } = zoneOf(given.filter(({ type }) => type !== 'zone-ordered'))
  expect(domain).toMatchObject({ status: 'required', order: null, past: [] })
})

import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, type Given } from '../testing.ts'
import {
  becameCase,
  contactOf,
  determined,
  history,
  moved,
  placed,
  released,
  siteOpened,
  told,
  WHO,
} from './builders.ts'
import { CONTACTS_COMMANDS } from './contract.ts'
import { CONTACTS_FIGURES } from './figures.ts'
import { CONTACT_KIND, CONTACTS_DECISIONS } from './room.ts'

const kind = anyKind(CONTACT_KIND)
const stream = streamId('contact', WHO)
const rows = (given: readonly Given[]) =>
  kind.rows(contactOf(given).domain, stream).flatMap(({ table, values }) => (table === 'contacts' ? [values] : []))
const counts = (given: readonly Given[]) => kind.counts(contactOf(given).domain, stream)
const inside = history(siteOpened(), determined(), told(), moved(), placed())

test('every command has its decision, and no other', () => {
  expect(CONTACTS_DECISIONS.map(({ name }) => name).sort()).toEqual(Object.keys(CONTACTS_COMMANDS).sort())
})
test('a determination is one row that fills as it goes', () => {
  const [row] = rows(inside)
  expect(Object.keys(row ?? {})).toEqual(Object.keys(CONTACT_KIND.tables[0]?.columns ?? {}))
  expect(row).toMatchObject({
    status: 'placed',
    placement: 'isolation-site',
    facility: 'f-site-1',
    told_at: at('08:30'),
    moved_at: at('09:00'),
    placed_at: at('10:00'),
    expires_at: at('2022-11-21T00:00:00'),
    released_at: null,
  })
})
test('a person who is determined again keeps the row of the first time', () => {
  const given = history(
    siteOpened(),
    determined(),
    placed(),
    released(),
    determined({ occurredAt: at('11:30'), lastExposureAt: at('11:10') }),
  )
  expect(rows(given)).toMatchObject([
    { determined_at: at('08:00'), status: 'released', release_reason: 'not-a-contact' },
    { determined_at: at('11:30'), status: 'determined', released_at: null },
  ])
})
test('a contact who became a case is no longer held', () => {
  expect(rows(history(determined(), becameCase()))).toMatchObject([
    { status: 'becameCase', released_at: at('11:00'), release_reason: 'became-case' },
  ])
})
test('placement counts on the list of the determination, release on its own day', () => {
  expect(counts(history(siteOpened(), determined(), placed(), released()))).toEqual([
    { figure: 'contacts-determined', place: '150105001001-02-05', date: '2022-11-13', part: 'close', n: 1 },
    { figure: 'contacts-placed', place: '150105001001-02-05', date: '2022-11-13', part: 'close', n: 1 },
    { figure: 'contacts-released', place: '150105001001-02-05', date: '2022-11-13', part: 'not-a-contact', n: 1 },
  ])
  const positive = counts(history(determined(), becameCase()))
  expect(positive.at(-1)).toMatchObject({ figure: 'contacts-became-case', part: 'not-placed' })
  expect(positive.every(({ figure }) => figure in CONTACTS_FIGURES)).toBe(true)
})
test('with the determination voided, nothing of the contact counts', () => {
  const given = inside.filter(({ type }) => type !== 'contact-determined')
  expect(rows(given)).toEqual([])
  expect(counts(given)).toEqual([])
})

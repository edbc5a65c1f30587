import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CN_9 } from '#kernel/policy/packs/cn-9.ts'
import { CN_20 } from '#kernel/policy/packs/cn-20.ts'
import { CN_BB } from '#kernel/policy/packs/cn-bb.ts'
import { plusDays, plusHours } from '#kernel/primitives/instant.ts'
import { at, person } from '../testing.ts'
import { building, CHANGE, COMING, COMPOUND, contact, EMPTY, SITE, zone } from './builders.ts'
import { packChangeCommands } from './pack-change-commands.ts'
import { planPackChange } from './plan-pack-change.ts'
import type { PackChangeSnapshot } from './snapshot.ts'

const plan = (change: Partial<PackChangeSnapshot>, coming = COMING) => planPackChange({ ...EMPTY, ...change }, coming)
const exposed = (day: number) => at(`2022-11-${String(day).padStart(2, '0')}T12:00:00`)
const homes = [1, 2, 3].map((n) => ({ place: building(n), households: 40, residents: 100 }))
const found = (n: number, where: number, day: number) => ({
  person: person(n),
  home: building(where),
  foundAt: exposed(day),
  foundIn: 'highRiskZone' as const,
})

test('7+3 becomes 5+3: eight days done are free, fewer end two days earlier, ten days done end by themselves', () => {
  const { contacts, counts } = plan({
    contacts: [
      contact(1, { exposedAt: at('2022-10-31T12:00:00'), site: SITE }),
      contact(2, { exposedAt: exposed(1), site: SITE }),
      contact(3, { exposedAt: exposed(2), site: SITE }),
      contact(4, { exposedAt: exposed(3), site: SITE }),
      contact(5, { exposedAt: exposed(9), site: SITE }),
    ],
  })
  expect(contacts.released.map((one) => one.person)).toEqual([person(2), person(3)])
  expect(contacts.shortened).toMatchObject([
    { contact: { person: person(4) }, was: at('2022-11-14T00:00:00'), until: at('2022-11-12T00:00:00') },
    { contact: { person: person(5) }, was: at('2022-11-20T00:00:00'), until: at('2022-11-18T00:00:00') },
  ])
  expect(counts.contacts).toEqual({ released: 2, shortened: 2 })
})

test('who is not placed yet has no period to shorten, and is let go only when the new days are over', () => {
  const { counts } = plan({ contacts: [contact(1, { exposedAt: exposed(9) }), contact(2, { exposedAt: exposed(2) })] })
  expect(counts.contacts).toEqual({ released: 1, shortened: 0 })
})

test('contacts of contacts are followed no more, wherever they are', () => {
  const { counts, ...rest } = plan({
    contacts: [
      contact(1, { category: 'secondary', exposedAt: exposed(8), site: null }),
      contact(2, { category: 'secondary', exposedAt: exposed(9) }),
    ],
  })
  expect(counts).toMatchObject({ contacts: { released: 0, shortened: 0 }, secondaryContacts: { released: 2 } })
  expect(packChangeCommands({ counts, ...rest }, CHANGE)[0]).toEqual({
    command: 'release-contact',
    payloads: [1, 2].map((n) => ({ person: person(n), facility: null, reason: 'pack-changed', occurredAt: CHANGE })),
  })
})

test('a compound is drawn by building: what has an infection inside five days stays under order, the rest is free', () => {
  const drawn = plan({ zones: [zone(COMPOUND)], buildings: homes, infections: [found(1, 1, 9), found(2, 2, 4)] })
  expect(drawn.counts).toMatchObject({
    zones: { before: 1, after: 1, lifted: 1 },
    people: { insideBefore: 1000, insideAfter: 100 },
  })
  expect(packChangeCommands(drawn, CHANGE)[2]).toMatchObject({
    command: 'redraw-zone',
    payloads: [{ place: COMPOUND, reason: 'pack-changed', buildings: [{ place: building(1), cases: [person(1)] }] }],
  })
})

test('a compound without such an infection is lifted, and so is every middle-risk zone', () => {
  const drawn = plan({
    zones: [zone(COMPOUND), zone(building(9), { level: 'mid', residents: 80 })],
    buildings: homes,
    infections: [found(1, 1, 4)],
  })
  expect(drawn.counts).toMatchObject({
    zones: { before: 2, after: 0, lifted: 2 },
    people: { insideBefore: 1000, insideAfter: 0 },
  })
  expect(packChangeCommands(drawn, CHANGE)[3]?.payloads.length).toBe(2)
})

test('orders by building stand on, and one inside a compound under order is neither counted nor ordered twice', () => {
  const drawn = plan({
    zones: [zone(COMPOUND), zone(building(1), { residents: 100 })],
    buildings: homes,
    infections: [found(1, 1, 9), found(2, 2, 10)],
  })
  expect(drawn.counts).toMatchObject({
    zones: { before: 2, after: 2, lifted: 1 },
    people: { insideBefore: 1000, insideAfter: 200 },
  })
})

test('buildings that add up to more people than the order said are counted down into it', () => {
  const drawn = plan({
    zones: [zone(COMPOUND, { residents: 150 })],
    buildings: homes,
    infections: [found(1, 1, 9), found(2, 2, 9)],
  })
  expect(drawn.counts.people).toEqual({ insideBefore: 150, insideAfter: 150 })
})

test('an order that runs out at the change is not ended by it', () => {
  expect(plan({ zones: [zone(COMPOUND, { expiresAt: CHANGE })] }).counts.zones).toMatchObject({ before: 0, lifted: 0 })
})

test('under a pack without zones and without isolation everything ends', () => {
  const given = {
    contacts: [contact(1, { exposedAt: exposed(9), site: SITE })],
    zones: [zone(COMPOUND), zone(building(9))],
  }
  expect(plan(given, { ...COMING, to: CN_BB }).counts).toMatchObject({
    contacts: { released: 1, shortened: 0 },
    zones: { before: 2, after: 0, lifted: 2 },
    people: { insideAfter: 0 },
  })
})

test('the stricter pack never lengthens anything', () => {
  const given = {
    contacts: [contact(1, { exposedAt: exposed(9), site: SITE })],
    zones: [zone(COMPOUND), zone(building(9), { level: 'mid' })],
  }
  const back = plan(given, { ...COMING, from: CN_20, to: CN_9 })
  expect(packChangeCommands(back, CHANGE).every(({ payloads }) => payloads.length === 0)).toBe(true)
})

test('of any contacts nobody is kept longer, each is touched once, and nobody is free and followed at once', () => {
  const some = fc.record({
    category: fc.constantFrom('close' as const, 'secondary' as const),
    days: fc.integer({ min: 0, max: 12 }),
    hour: fc.integer({ min: 0, max: 23 }),
    site: fc.constantFrom(undefined, null, SITE),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 30 }), (list) => {
      const contacts = list.map(({ category, days, hour, site }, n) =>
        contact(n, {
          category,
          exposedAt: plusHours(plusDays(CHANGE, -days - 1), hour),
          ...(site === undefined ? {} : { site }),
        }),
      )
      const { contacts: changed } = plan({ contacts })
      const touched = [
        ...changed.released.map((one) => one.person),
        ...changed.secondaryReleased.map((one) => one.person),
        ...changed.shortened.map((one) => one.contact.person),
      ]
      expect(new Set(touched).size).toBe(touched.length)
      for (const { was, until } of changed.shortened) expect(CHANGE < until && until < was).toBe(true)
      const secondary = list.filter(({ category }) => category === 'secondary').length
      expect(changed.secondaryReleased.length).toBeLessThanOrEqual(secondary)
    }),
  )
})

test('the packs differ as the measures say', () => {
  expect([CN_9.closeContact.facilityDays, CN_20.closeContact.facilityDays]).toEqual([7, 5])
})

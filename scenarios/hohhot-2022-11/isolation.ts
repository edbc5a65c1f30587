import { postId } from '#kernel/primitives/ids.ts'
import { Sittings } from './batch.ts'
import { closeContact } from './close-contact.ts'
import { nextDeparture } from './districts.ts'
import { act } from './emit.ts'
import { sayWhyLeft, unblock } from './hold-ups.ts'
import { strengthOn } from './shifts.ts'
import { roomsReady, specialRoomAt } from './shortages.ts'
import { at, dayOf, type Minute } from './time.ts'
import { ago, type Contact, districtOf, type Facility, tally, type World } from './world.ts'

export const LEGAL_BASIS = '《中华人民共和国传染病防治法》第三十九条'

const HARD_TO_REACH = 0.035

interface Lists {
  readonly tell: Sittings<Contact>
  readonly test: Sittings<Contact>
  readonly end: Sittings<Contact>
}
const lists = new WeakMap<World, Lists>()

function listsOf(world: World): Lists {
  let found = lists.get(world)
  if (found === undefined) {
    found = { tell: new Sittings(20, tell), test: new Sittings(60, test), end: new Sittings(60, end) }
    lists.set(world, found)
  }
  return found
}

const codeOf = (contact: Contact): string => contact.person.household.building.code.slice(0, 6)

export function tellLater(world: World, contact: Contact): void {
  const { chance } = world
  // Some cannot be reached, or speak only in the morning.
  const hard = chance.yes(HARD_TO_REACH) ? chance.int(4 * 60, 15 * 60) : 0
  listsOf(world).tell.add(world, codeOf(contact), world.now + hard + Math.round(chance.delay(32, 0.6)) + 2, contact)
}

function tell(world: World, code: string, all: readonly Contact[]): void {
  const contacts = all.filter((contact) => contact.status === 'determined')
  act(
    world,
    postId(code, 'isolation'),
    'tell-contact',
    contacts.map(({ person }) => ({
      person: person.id,
      channel: world.chance.yes(0.7) ? 'phone' : world.chance.yes(0.7) ? 'community-worker' : 'in-person',
      occurredAt: ago(world, 2),
    })),
  )
  const district = districtOf(world, code)
  for (const contact of contacts) {
    contact.status = 'told'
    contact.roomAt = specialRoomAt(world, code)
    district.awaitingBus.push(contact)
  }
  planBus(world, code)
}

function planBus(world: World, code: string): void {
  const district = districtOf(world, code)
  if (district.busPlanned || district.awaitingBus.length === 0) return
  district.busPlanned = true
  const when = nextDeparture(district.district.contactBus, world.now + 12)
  world.queue.put(when, () => {
    district.busPlanned = false
    depart(world, code)
    planBus(world, code)
  })
}

/** A site of the district with room, else of any district: [site, free rooms]. */
function siteWithRoom(world: World, code: string): Facility | undefined {
  const free = (site: Facility) => site.beds - site.occupied - site.reserved - site.opening
  let best: Facility | undefined
  for (const site of world.facilities.values()) {
    if (site.kind !== 'isolation-site' || free(site) < 6) continue
    const near = site.district === code
    if (best === undefined || (near && best.district !== code)) best = site
    else if (near === (best.district === code) && free(site) > free(best)) best = site
  }
  return best
}

/** One bus to one site: the longest waiting first, those swabbed and awaiting a result stay. */
function depart(world: World, code: string): void {
  const district = districtOf(world, code)
  const { chance } = world
  const site = siteWithRoom(world, code)
  if (site === undefined) {
    tally(world, 'bus.noRoom')
    return
  }
  const seats = Math.min(
    Math.ceil(district.district.contactBus.seats * strengthOn(world, code)),
    site.beds - site.occupied - site.reserved - site.opening,
  )
  const taken: Contact[] = []
  const left: Contact[] = []
  const ready = roomsReady(world, code, seats)
  const roomless = new Set<Contact>()
  for (const contact of district.awaitingBus.splice(0)) {
    if (contact.status !== 'told') continue
    const noRoom = (contact.roomAt ?? 0) > world.now || (taken.length >= ready && taken.length + roomless.size < seats)
    if (noRoom) roomless.add(contact)
    if (contact.person.held || noRoom || taken.length >= ready) left.push(contact)
    else taken.push(contact)
  }
  district.awaitingBus.push(...left)
  sayWhyLeft(world, left, roomless)
  if (taken.length === 0) return
  unblock(world, taken)
  const vehicle = `bus-${code}-${++world.serial.vehicle}`
  act(
    world,
    postId(code, 'isolation'),
    'move-contact',
    taken.map(({ person }) => ({ person: person.id, vehicle, occurredAt: ago(world, 1) })),
  )
  for (const contact of taken) contact.status = 'moving'
  site.reserved += taken.length
  world.queue.put(world.now + chance.int(28, 75), () => arrive(world, code, site, taken))
}

function arrive(world: World, code: string, site: Facility, contacts: readonly Contact[]): void {
  site.reserved -= contacts.length
  const refused = contacts.filter(() => world.chance.yes(0.006))
  const placed = contacts.filter((contact) => !refused.includes(contact))
  act(
    world,
    postId(code, 'isolation'),
    'refuse-placement',
    refused.map(({ person }) => ({
      person: person.id,
      facility: site.id,
      code: 'need-not-met',
      occurredAt: ago(world, 2),
    })),
  )
  place(world, code, site, placed)
  if (refused.length === 0) return
  // A room that meets the need is found by telephone; the bus waits outside.
  site.reserved += refused.length
  world.queue.put(world.now + 55, () => {
    site.reserved -= refused.length
    place(world, code, site, refused)
  })
}

/** Midnight after the last day of the schedule, facility and home days together: 7 + 3 by the ninth edition, 5 + 3 by the twenty measures. */
const scheduleEnd = (lastExposureAt: Minute, placedAt: Minute): Minute =>
  at(dayOf(lastExposureAt) + (placedAt >= at(14, '00:00') ? 8 : 10) + 1, '00:00')

function place(world: World, code: string, site: Facility, contacts: readonly Contact[]): void {
  if (contacts.length === 0) return
  act(
    world,
    postId(code, 'isolation'),
    'place-contact',
    contacts.map(({ person }) => ({
      person: person.id,
      placement: 'isolation-site',
      facility: site.id,
      legalBasis: LEGAL_BASIS,
      receipt: `rc-${++world.serial.receipt}`,
      occurredAt: ago(world, 1),
    })),
  )
  const placedAt = world.now - 1
  for (const contact of contacts) settle(world, contact, site, placedAt)
}

/** The contact stands at the site: tests follow, and the end of the schedule. */
export function settle(world: World, contact: Contact, site: Facility, placedAt: Minute): void {
  const code = codeOf(contact)
  site.occupied += 1
  contact.status = 'placed'
  contact.site = site
  contact.placedAt = placedAt
  contact.expiresAt = scheduleEnd(contact.lastExposureAt, placedAt)
  districtOf(world, code).placed.push(contact)
  tally(world, placedAt > contact.dueAt ? `placedLate.${code}` : `placedInTime.${code}`)
  if (world.chance.yes(0.45))
    listsOf(world).test.add(world, code, at(dayOf(placedAt) + 1, '08:00') + world.chance.int(0, 170), contact)
  listsOf(world).end.add(world, code, contact.expiresAt + 20, contact)
}

function test(world: World, code: string, all: readonly Contact[]): void {
  const contacts = all.filter((contact) => contact.status === 'placed' && !contact.person.held)
  act(
    world,
    postId(code, 'isolation'),
    'record-contact-test',
    contacts.map(({ person }) => ({
      person: person.id,
      result: world.chance.yes(0.004) ? 'invalid' : 'negative',
      occurredAt: ago(world, 5),
    })),
  )
  for (const contact of contacts) contact.tests += 1
}

/** Restrictions end by themselves: whoever the desk has not released by then, the clock does. */
function end(world: World, code: string, all: readonly Contact[]): void {
  const contacts = all.filter((contact) => contact.status === 'placed' && !contact.person.held)
  const byDesk = world.chance.yes(0.75)
  act(
    world,
    byDesk ? postId(code, 'isolation') : postId('1501', 'system'),
    byDesk ? 'release-contact' : 'expire-contact',
    contacts.map((contact) => ({
      person: contact.person.id,
      facility: contact.site?.id ?? null,
      ...(byDesk ? { reason: 'completed' } : {}),
      occurredAt: ago(world, 1),
    })),
  )
  for (const contact of contacts) closeContact(contact)
  tally(world, 'released', contacts.length)
}

/** The twenty measures shorten the schedule: whoever has done eight days in all goes free on 11 November. */
export function releaseByPack(world: World, code: string): void {
  const done = districtOf(world, code).placed.filter(
    (contact) =>
      contact.status === 'placed' && !contact.person.held && scheduleEnd(contact.lastExposureAt, world.now) < world.now,
  )
  act(
    world,
    postId(code, 'isolation'),
    'release-contact',
    done.map((contact) => ({
      person: contact.person.id,
      facility: contact.site?.id ?? null,
      reason: 'pack-changed',
      occurredAt: ago(world, 1),
    })),
  )
  for (const contact of done) closeContact(contact)
  tally(world, 'releasedByPack', done.length)
}

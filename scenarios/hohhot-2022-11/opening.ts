import { postId } from '#kernel/primitives/ids.ts'
import { CAPACITY_FACTS } from './capacity-facts.ts'
import { NOTICE, newOrder, orderPayload } from './control.ts'
import { communitiesOf } from './divisions.ts'
import { act } from './emit.ts'
import { FACILITIES, type FacilityRow, HOSPITALS } from './facility-table.ts'
import { LEGAL_BASIS, settle } from './isolation.ts'
import { newHousehold, newPerson } from './people.ts'
import { newBuilding, newCompound } from './places.ts'
import { openStandingPosts } from './posts.ts'
import { at, DAY, toInstant } from './time.ts'
import { ago, type Compound, type Contact, type World } from './world.ts'

const { highRiskAreas: HIGH_AREAS, midRiskAreas: MID_AREAS } = CAPACITY_FACTS

/** Contacts known by name when the record begins; the others in the sites are counted only. */
const KNOWN_CONTACTS = 620

const communityOf = (street: string): string =>
  communitiesOf(street.slice(0, 6)).find(({ code }) => code.startsWith(street))?.code ?? street

function openFacility(world: World, row: FacilityRow, opening: boolean): void {
  const place = communityOf(row.place)
  world.facilities.set(row.id, {
    id: row.id,
    kind: row.kind,
    district: row.place.slice(0, 6),
    place,
    beds: row.beds,
    occupied: 0,
    reserved: 0,
    opening: row.occupants,
  })
  act(world, postId('1501', 'command'), 'open-facility', [
    {
      facility: row.id,
      kind: row.kind,
      name: { zh: row.zh, en: row.en },
      place,
      beds: row.beds,
      opening,
      occurredAt: opening ? ago(world, 8 * DAY) : ago(world, 5),
    },
  ])
}

function openFacilities(world: World): void {
  const standing = FACILITIES.filter((row) => row.opens === null)
  for (const row of standing) openFacility(world, row, true)
  act(
    world,
    postId('1501', 'command'),
    'record-opening-occupancy',
    standing
      .filter((row) => row.occupants > 0)
      .map((row) => ({ facility: row.id, people: row.occupants, occurredAt: ago(world, 3) })),
  )
  for (const row of HOSPITALS)
    if (row.opens !== null) world.queue.put(at(row.opens.day, row.opens.time), () => openFacility(world, row, false))
}

function openZones(world: World): void {
  const { chance } = world
  const districts = [...world.districts.values()]
  const draw = () => districts[chance.weighted(districts.map(({ district }) => district.weight[0]))] ?? districts[0]
  const byDistrict = new Map<string, { compound: Compound; level: 'high' | 'mid'; term: number }[]>()
  for (let i = 0; i < HIGH_AREAS + MID_AREAS; i++) {
    const district = draw()
    if (district === undefined) continue
    const compound = newCompound(world, district)
    const list = byDistrict.get(district.district.code) ?? []
    byDistrict.set(district.district.code, list)
    list.push({ compound, level: i < HIGH_AREAS ? 'high' : 'mid', term: chance.int(4, 7) * DAY + chance.int(0, 600) })
  }
  for (const [code, rows] of byDistrict) {
    act(
      world,
      postId(code, 'control'),
      'order-zone',
      rows.map(({ compound, level, term }) => ({
        ...orderPayload(world, compound.code, compound.name, compound.scope, term, ['opening-record'], level),
        notice: NOTICE(compound.name.zh, compound.name.en),
      })),
    )
    for (const { compound, level, term } of rows)
      compound.order = newOrder(world, compound.code, level, term, world.now - chance.int(0, 5) * DAY)
  }
}

/** People already isolated: determined, told, moved and placed in the days before, entered as dated records. */
function openContacts(world: World): void {
  const { chance } = world
  for (const district of world.districts.values()) {
    const { code } = district.district
    const high = district.compounds.filter((compound) => compound.order?.level === 'high')
    const sites = [...world.facilities.values()].filter(
      (site) => site.kind === 'isolation-site' && site.district === code,
    )
    if (high.length === 0 || sites.length === 0) continue
    const wanted = Math.round(KNOWN_CONTACTS * district.district.weight[0])
    const contacts = Array.from({ length: wanted }, (): Contact => {
      const compound = chance.pick(high)
      const building = compound.buildings.length < 3 ? newBuilding(world, compound) : chance.pick(compound.buildings)
      const person = newPerson(world, newHousehold(world, building))
      const determinedAt = -chance.int(20, 44) * 60
      return {
        person,
        index: `o-${String(chance.int(1, 2165)).padStart(6, '0')}`,
        indexCase: null,
        determinedAt,
        lastExposureAt: determinedAt - chance.int(6, 30) * 60,
        dueAt: determinedAt + 16 * 60,
        status: 'told',
        site: null,
        placedAt: null,
        expiresAt: null,
        tests: 0,
        blocked: null,
        roomAt: null,
        escalatedOn: null,
      }
    })
    enterContacts(world, code, contacts)
    for (const contact of contacts) {
      contact.person.contact = contact
      world.contacts.push(contact)
      settle(world, contact, chance.pick(sites), contact.determinedAt + 8 * 60)
    }
    placeContacts(world, code, contacts)
  }
}

function enterContacts(world: World, code: string, contacts: readonly Contact[]): void {
  act(
    world,
    postId(code, 'tracing'),
    'determine-contact',
    contacts.map(({ person, index, determinedAt, lastExposureAt }) => ({
      person: person.id,
      indexCase: index,
      category: 'close',
      lastExposureAt: toInstant(lastExposureAt),
      indexFoundAt: toInstant(determinedAt - 180),
      setting: 'household',
      certainty: 'high',
      home: person.household.building.code,
      occurredAt: toInstant(determinedAt),
    })),
  )
  const desk = postId(code, 'isolation')
  const later = (minutes: number, more: object) =>
    contacts.map(({ person, determinedAt }) => ({
      person: person.id,
      ...more,
      occurredAt: toInstant(determinedAt + minutes),
    }))
  act(world, desk, 'tell-contact', later(40, { channel: 'phone' }))
  act(world, desk, 'move-contact', later(190, { vehicle: `bus-${code}-opening` }))
}

function placeContacts(world: World, code: string, contacts: readonly Contact[]): void {
  act(
    world,
    postId(code, 'isolation'),
    'place-contact',
    contacts.map(({ person, site, determinedAt }) => ({
      person: person.id,
      placement: 'isolation-site',
      facility: site?.id ?? null,
      legalBasis: LEGAL_BASIS,
      receipt: `rc-${++world.serial.receipt}`,
      occurredAt: toInstant(determinedAt + 8 * 60),
    })),
  )
}

/** Everything that was so before the first recorded day, entered by the posts that answer for it. */
export function openRecord(world: World): void {
  openStandingPosts(world)
  openFacilities(world)
  openZones(world)
  openContacts(world)
}

/** People counted only at the opening leave day by day: sites within the week, hospitals as published discharges and releases allow. */
export function planOpeningDepartures(world: World): void {
  for (let day = 1; day <= 7; day++)
    world.queue.put(at(day, '10:10'), () => {
      for (const site of world.facilities.values()) {
        if (site.kind !== 'isolation-site' || site.opening === 0) continue
        leave(world, site.id, day === 7 ? site.opening : Math.ceil(site.opening / (8 - day)))
      }
    })
}

export function leave(world: World, id: string, people: number): void {
  const facility = world.facilities.get(id)
  if (facility === undefined || people <= 0) return
  const leaving = Math.min(people, facility.opening)
  if (leaving === 0) return
  facility.opening -= leaving
  act(world, postId(facility.id, 'hospital'), 'record-opening-departures', [
    { facility: id, people: leaving, occurredAt: ago(world, 1) },
  ])
}

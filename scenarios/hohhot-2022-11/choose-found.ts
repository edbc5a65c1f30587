import type { FindBatch, Setting } from './find-plan.ts'
import { newHousehold, newPerson } from './people.ts'
import { coveringOrder, newBuilding, newCompound } from './places.ts'
import type { Building, Contact, DistrictWorld, Person, World } from './world.ts'
import { districtOf } from './world.ts'

export interface Found {
  readonly person: Person
  readonly foundIn: Setting
  /** Where the sample was taken. */
  readonly place: string
}

const DRAWS = 6

/** How likely a contact is to be the next one positive: told or moved late, or whose index case stayed at home long. */
function risk(contact: Contact): number {
  const index = contact.indexCase
  const indexLate = index === null ? 0 : index.admittedAt === null || index.admittedAt > index.dueAt ? 240 : 0
  const movedAt = contact.placedAt ?? Number.POSITIVE_INFINITY
  const late = movedAt > contact.dueAt ? 300 : 0
  return indexLate + late + Math.min(movedAt - contact.determinedAt, 1440) / 6
}

function riskiest(world: World, list: Contact[], fits: (contact: Contact) => boolean): Contact | undefined {
  let best: Contact | undefined
  for (let i = 0; i < DRAWS * 3 && list.length > 0; i++) {
    const index = world.chance.int(0, list.length - 1)
    const drawn = list[index]
    if (drawn === undefined) continue
    if (drawn.status === 'closed') {
      const last = list.pop()
      if (last !== undefined && last !== drawn) list[index] = last
      continue
    }
    if (!fits(drawn) || drawn.person.held) continue
    if (best === undefined || risk(drawn) > risk(best)) best = drawn
    if (i >= DRAWS && best !== undefined) break
  }
  return best ?? list.find((contact) => contact.status !== 'closed' && !contact.person.held && fits(contact))
}

/** A contact at a site, there for at least two hours, whose isolation outlasts the result. */
function placedContact(world: World, { placed }: DistrictWorld, until: number): Contact | undefined {
  return riskiest(
    world,
    placed,
    ({ status, placedAt, expiresAt }) =>
      status === 'placed' &&
      placedAt !== null &&
      world.now - placedAt > 120 &&
      expiresAt !== null &&
      expiresAt > until + 90,
  )
}
const waitingContact = (world: World, { awaitingBus }: DistrictWorld): Contact | undefined =>
  riskiest(world, awaitingBus, ({ status }) => status === 'told')

/** A building under an order that outlasts the result, the more infections the likelier. */
function coveredBuilding(world: World, district: DistrictWorld, until: number): Building | undefined {
  let best: Building | undefined
  for (let i = 0; i < 60; i++) {
    const compound = district.compounds.length === 0 ? undefined : world.chance.pick(district.compounds)
    if (compound === undefined) break
    if (
      compound.order !== null &&
      compound.order.level === 'high' &&
      world.chance.yes(0.14) &&
      compound.buildings.length < 7
    ) {
      if (compound.order.expiresAt > until + 120) return newBuilding(world, compound)
    }
    if (compound.buildings.length === 0) continue
    const building = world.chance.pick(compound.buildings)
    const order = coveringOrder(building)
    if (order === null || order.level !== 'high' || order.expiresAt < until + 120 || building.infections > 40) continue
    if (best === undefined || building.infections > best.infections) best = building
    if (best !== undefined && i > 8) break
  }
  return best
}

/** Someone in a place under no order. The building stays free of orders until the result is in. */
function freshBuilding(world: World, district: DistrictWorld): Building {
  for (let i = 0; i < 12 && world.chance.yes(0.7); i++) {
    const compound = district.compounds.length === 0 ? undefined : world.chance.pick(district.compounds)
    if (compound === undefined || compound.order !== null || compound.buildings.length >= 9) continue
    return newBuilding(world, compound)
  }
  return newBuilding(world, newCompound(world, district))
}

function resident(world: World, building: Building): Person {
  const open = building.households.at(-1)
  const household =
    open !== undefined && open.unnamed > 0 && world.chance.yes(0.35) ? open : newHousehold(world, building)
  return newPerson(world, household)
}

/** Others than themselves of the district may run short of contacts; then the neighbours' are taken. */
function anywhere<T>(
  world: World,
  home: DistrictWorld,
  find: (district: DistrictWorld) => T | undefined,
): T | undefined {
  const own = find(home)
  if (own !== undefined) return own
  for (const district of world.districts.values()) {
    const other = find(district)
    if (other !== undefined) return other
  }
  return undefined
}

/** Settles who is swabbed for a batch. Each setting is made true, not written down: contacts stand at their site, zones are in force. */
export function chooseFound(world: World, batch: FindBatch): readonly Found[] {
  const district = districtOf(world, batch.district.code)
  const societal: Building[] = []
  return batch.settings.map((setting) => {
    const found = chooseOne(world, district, batch, setting, societal)
    found.person.held = true
    found.person.household.building.pending += 1
    return found
  })
}

function chooseOne(
  world: World,
  district: DistrictWorld,
  batch: FindBatch,
  setting: Setting,
  societal: Building[],
): Found {
  if (setting === 'facilityQuarantine') {
    const contact = anywhere(world, district, (other) => placedContact(world, other, batch.foundAt))
    if (contact?.site) return { person: contact.person, foundIn: setting, place: contact.site.place }
    return chooseOne(world, district, batch, 'homeQuarantine', societal)
  }
  if (setting === 'homeQuarantine') {
    const contact = anywhere(world, district, (other) => waitingContact(world, other))
    if (contact !== undefined)
      return { person: contact.person, foundIn: setting, place: contact.person.household.building.code }
    return chooseOne(world, district, batch, 'highRiskZone', societal)
  }
  if (setting === 'highRiskZone' || setting === 'closedLoop') {
    const building = anywhere(world, district, (other) => coveredBuilding(world, other, batch.foundAt))
    if (building === undefined) throw new Error('no zone is in force anywhere')
    const place = setting === 'highRiskZone' ? building.code : batch.district.code
    return { person: resident(world, building), foundIn: setting, place }
  }
  const again = societal.length > 0 && world.chance.yes(0.35) ? world.chance.pick(societal) : undefined
  const building = again ?? freshBuilding(world, district)
  building.reserved = true
  societal.push(building)
  return { person: resident(world, building), foundIn: setting, place: building.compound.community }
}

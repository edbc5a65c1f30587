import { postId } from '#kernel/primitives/ids.ts'
import { Sittings } from './batch.ts'
import { act } from './emit.ts'
import { tellLater } from './isolation.ts'
import { dueOf } from './late-evening.ts'
import { nameHousehold, newHousehold, newPerson } from './people.ts'
import { newBuilding, newCompound } from './places.ts'
import { at, dayOf, minuteOfDay, toInstant } from './time.ts'
import {
  ago,
  type Building,
  type Case,
  type Contact,
  type DistrictWorld,
  districtOf,
  type Person,
  tally,
  type World,
} from './world.ts'

/** Contacts beyond the household, mean by where the case was found: people already in quarantine met few. */
const MEAN_CONTACTS: Readonly<Record<string, number>> = {
  facilityQuarantine: 0.6,
  homeQuarantine: 1,
  highRiskZone: 1.85,
  closedLoop: 1.8,
  lowRiskScreening: 4.4,
  clinicVisit: 4.2,
  selfReport: 4,
}
const TRACE_MINUTES: Readonly<Record<string, number>> = { '150102': 100, '150103': 150, '150104': 170, '150105': 130 }

interface Exposure {
  readonly index: Case
  readonly person: Person
  readonly setting: 'household' | 'workplace' | 'neighbour' | 'transport' | 'venue'
  readonly hoursBefore: number
}

const sittings = new WeakMap<World, Sittings<Exposure>>()

/** The tracing desk of the district works through the day's cases; what is found at night waits for the morning shift more often than not. */
export function startTracing(world: World, item: Case): void {
  const { chance } = world
  const code = item.person.household.building.code.slice(0, 6)
  const ready = world.now + Math.round(chance.delay(TRACE_MINUTES[code] ?? 140, 0.55))
  const hour = minuteOfDay(ready) / 60
  const night = hour >= 23 || hour < 6.5
  const when = night && chance.yes(0.7) ? at(dayOf(ready) + (hour >= 23 ? 1 : 0), '06:45') + chance.int(0, 150) : ready
  world.queue.put(when, () => trace(world, item))
}

function trace(world: World, item: Case): void {
  const { chance } = world
  const mean = MEAN_CONTACTS[item.foundIn] ?? 1
  const wanted = Math.max(0, Math.round(chance.delay(mean, 0.5) - 0.15 + chance.unit() * 0.3))
  const family = nameHousehold(world, item.person.household, wanted)
  const exposures = family.map(
    (person): Exposure => ({ index: item, person, setting: 'household', hoursBefore: chance.int(0, 8) }),
  )
  for (let i = family.length; i < wanted; i++) exposures.push(outsider(world, item))
  const code = item.person.household.building.code.slice(0, 6)
  for (const exposure of exposures) sittingsOf(world).add(world, code, world.now, exposure)
}

/** Someone of another household: a neighbour, a colleague, or somebody met on the way. */
function outsider(world: World, item: Case): Exposure {
  const { chance } = world
  const home = item.person.household.building
  if (chance.yes(0.55))
    return {
      index: item,
      person: newPerson(world, newHousehold(world, home)),
      setting: 'neighbour',
      hoursBefore: chance.int(1, 30),
    }
  const building = elsewhere(world, home)
  const setting = chance.pick(['workplace', 'workplace', 'venue', 'transport'] as const)
  return {
    index: item,
    person: newPerson(world, newHousehold(world, building)),
    setting,
    hoursBefore: chance.int(4, 44),
  }
}

function elsewhere(world: World, home: Building): Building {
  const district = districtOf(world, home.code)
  const { compounds } = district
  if (world.chance.yes(0.24)) return openBuilding(world, district) ?? newBuilding(world, newCompound(world, district))
  for (let i = 0; i < 8; i++) {
    const compound = world.chance.pick(compounds)
    if (compound.buildings.length === 0) continue
    const building = world.chance.pick(compound.buildings)
    if (!building.reserved && building.households.length < building.homes) return building
  }
  return (
    compounds.find((compound) => compound.order === null)?.buildings.find((b) => !b.reserved) ??
    newBuilding(world, home.compound)
  )
}

/** A building under no order that already stands in the record, or a new one beside it. */
function openBuilding(world: World, { compounds }: DistrictWorld): Building | undefined {
  for (let i = 0; i < 10; i++) {
    const compound = world.chance.pick(compounds)
    if (compound.order !== null || compound.buildings.some((building) => building.reserved)) continue
    const open = compound.buildings.filter((building) => building.order === null)
    if (open.length > 0 && world.chance.yes(0.85)) return world.chance.pick(open)
    if (compound.buildings.length < 12) return newBuilding(world, compound)
  }
  return undefined
}

function sittingsOf(world: World): Sittings<Exposure> {
  let found = sittings.get(world)
  if (found === undefined) {
    found = new Sittings(30, determine)
    sittings.set(world, found)
  }
  return found
}

function determine(world: World, code: string, exposures: readonly Exposure[]): void {
  const determinedAt = world.now - 3
  const fresh = exposures.filter(({ person }) => person.contact === null && !person.isCase)
  act(
    world,
    postId(code, 'tracing'),
    'determine-contact',
    fresh.map(({ index, person, setting, hoursBefore }) => ({
      person: person.id,
      indexCase: index.person.id,
      category: 'close',
      lastExposureAt: toInstant(index.foundAt - hoursBefore * 60),
      indexFoundAt: toInstant(index.foundAt),
      setting,
      certainty: setting === 'household' ? 'high' : setting === 'neighbour' ? 'medium' : 'low',
      home: person.household.building.code,
      occurredAt: ago(world, 3),
    })),
  )
  for (const { index, person, hoursBefore } of fresh) {
    const contact: Contact = {
      person,
      index: index.person.id,
      indexCase: index,
      determinedAt,
      lastExposureAt: index.foundAt - hoursBefore * 60,
      dueAt: dueOf(determinedAt),
      status: 'determined',
      site: null,
      placedAt: null,
      expiresAt: null,
      tests: 0,
      blocked: null,
      roomAt: null,
      escalatedOn: null,
    }
    person.contact = contact
    world.contacts.push(contact)
    tally(world, 'contacts')
    tellLater(world, contact)
  }
}

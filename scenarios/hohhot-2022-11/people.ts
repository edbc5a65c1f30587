import { nameOf } from './divisions.ts'
import { syntheticIdentity } from './synthetic-identity.ts'
import type { Building, Household, Person, World } from './world.ts'

/** Household sizes: mean 2.33, near the census of 2020 (2.03 to 2.44 by district). */
const HOUSEHOLD_SIZES = [0.26, 0.34, 0.25, 0.11, 0.04]
/** Residents by age, ten years a group, Hohhot 2020 (census by county, rounded). */
const AGES = [0.095, 0.1, 0.155, 0.18, 0.15, 0.16, 0.1, 0.042, 0.018]

const pad = (n: number, digits: number) => String(n).padStart(digits, '0')

export function newHousehold(world: World, building: Building): Household {
  const unit = building.households.length % building.units
  const household: Household = {
    building,
    unit: `${building.code}-${unit + 1}`,
    door: 100 * (1 + Math.floor(building.households.length / building.units)) + 1 + (unit % 2),
    members: [],
    unnamed: world.chance.weighted(HOUSEHOLD_SIZES) + 1,
  }
  building.households.push(household)
  return household
}

const addressOf = ({ building, unit, door }: Household): string => {
  const community = building.compound.community
  const where = [community.slice(0, 6), community.slice(0, 9), community].map(nameOf).join('')
  return `${where}${building.compound.name.zh}${building.number}号楼${unit.slice(-1)}单元${door}室`
}

/** The next member of a household gets a person of its own. */
export function newPerson(world: World, household: Household): Person {
  const { chance } = world
  const serial = ++world.serial.person
  const decade = household.members.length === 0 ? 2 + chance.weighted(AGES.slice(2)) : chance.weighted(AGES)
  const age = decade * 10 + chance.int(0, 9)
  const person: Person = { id: `p-${pad(serial, 6)}`, age, household, contact: null, isCase: false, held: false }
  household.members.push(person)
  if (household.unnamed > 0) household.unnamed -= 1
  world.newPeople.push({
    person: person.id,
    ...syntheticIdentity(chance, serial, age, chance.yes(0.5) ? 1 : 2),
    address: addressOf(household),
  })
  return person
}

/** Officers and staff are as invented as everybody else. */
export function newOfficer(world: World): string {
  const serial = ++world.serial.staff
  const id = `w-${pad(serial, 5)}`
  const age = world.chance.int(26, 58)
  world.newPeople.push({
    person: id,
    ...syntheticIdentity(world.chance, 500_000 + serial, age, world.chance.yes(0.55) ? 1 : 2),
    address: '',
  })
  return id
}

/** Names everybody in the household, at most `most` new people. */
export function nameHousehold(world: World, household: Household, most: number): readonly Person[] {
  const named: Person[] = []
  while (household.unnamed > 0 && named.length < most) named.push(newPerson(world, household))
  return named
}

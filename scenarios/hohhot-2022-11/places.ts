import { DISTRICTS } from './districts.ts'
import { communitiesOf } from './divisions.ts'
import { toInstant } from './time.ts'
import type { Building, Compound, DistrictWorld, World } from './world.ts'

/** Compounds are synthetic points below real communities; every name says that it is a drill. */
const WORDS = [
  ['和悦', 'Heyue'],
  ['青松', 'Qingsong'],
  ['云杉', 'Yunshan'],
  ['朝阳', 'Zhaoyang'],
  ['春晖', 'Chunhui'],
  ['金叶', 'Jinye'],
  ['北苑', 'Beiyuan'],
  ['南苑', 'Nanyuan'],
  ['草原', 'Caoyuan'],
  ['银河', 'Yinhe'],
  ['锦绣', 'Jinxiu'],
  ['安居', 'Anju'],
] as const
const two = (n: number) => String(n).padStart(2, '0')

export function openDistricts(world: World): void {
  for (const district of DISTRICTS) {
    const communities = communitiesOf(district.code).map((division) => division.code)
    world.districts.set(district.code, {
      district,
      communities,
      communityWeights: communities.map(() => world.chance.delay(1, 1)),
      compounds: [],
      awaitingBus: [],
      awaitingBed: [],
      awaitingVehicle: [],
      placed: [],
      foundInRound: new Map(),
      busPlanned: false,
      vehiclePlanned: false,
    })
  }
}

interface Declared {
  readonly place: string
  readonly zh: string
  readonly en: string
  readonly households: number
  readonly residents: number
}
function declare(world: World, { place, zh, en, households, residents }: Declared): void {
  world.newPlaces.push({
    code: place,
    name: { zh, en },
    households,
    residents,
    synthetic: true,
    occurredAt: toInstant(world.now),
  })
}

/** Two digits number the compounds of a community. */
const MOST_COMPOUNDS = 99

/** A new synthetic compound in a community drawn by weight, or in the emptiest one when that is full. */
export function newCompound(world: World, districtWorld: DistrictWorld): Compound {
  const { district, communities, communityWeights, compounds } = districtWorld
  const built = (code: string) => compounds.filter((compound) => compound.community === code).length
  const drawn = communities[world.chance.weighted(communityWeights)] ?? ''
  const emptiest = () => communities.reduce((least, code) => (built(code) < built(least) ? code : least), drawn)
  const community = built(drawn) < MOST_COMPOUNDS ? drawn : emptiest()
  const number = built(community) + 1
  const [zh, en] = world.chance.pick(WORDS)
  const households = world.chance.int(4, 14) * 48
  const compound: Compound = {
    code: `${community}-${two(number)}`,
    name: { zh: `演练${zh}${number}号小区`, en: `Drill ${en} Compound ${number}` },
    community,
    district,
    buildings: [],
    scope: { households, residents: Math.round(households * 2.33) },
    order: null,
  }
  compounds.push(compound)
  declare(world, { place: compound.code, ...compound.name, ...compound.scope })
  return compound
}

export function newBuilding(world: World, compound: Compound): Building {
  const number = compound.buildings.length + 1
  const units = world.chance.int(2, 4)
  const homes = units * world.chance.int(10, 22)
  const building: Building = {
    code: `${compound.code}-${two(number)}`,
    number,
    compound,
    units,
    homes,
    households: [],
    infections: 0,
    lastInfectionAt: 0,
    controls: 0,
    control: 'none',
    order: null,
    reserved: false,
    pending: 0,
  }
  compound.buildings.push(building)
  declare(world, {
    place: building.code,
    zh: `${compound.name.zh}${number}号楼`,
    en: `${compound.name.en}, Building ${number}`,
    households: homes,
    residents: Math.round(homes * 2.33),
  })
  return building
}

export const residentsOf = (building: Building): number => Math.round(building.homes * 2.33)

/** The order that covers a building: its own, or its compound's. */
export const coveringOrder = (building: Building) => building.order ?? building.compound.order

import type { PostId } from '#kernel/primitives/ids.ts'
import type { ScenarioStep, VaultRow } from '../scenario.ts'
import type { District } from './districts.ts'
import { Queue } from './queue.ts'
import { type Chance, chanceFrom } from './random.ts'
import { type Minute, toInstant } from './time.ts'

export interface Household {
  readonly building: Building
  readonly unit: string
  readonly door: number
  readonly members: Person[]
  /** Members still without a person of their own. */
  unnamed: number
}

export interface Person {
  readonly id: string
  readonly age: number
  readonly household: Household
  contact: Contact | null
  isCase: boolean
  /** Swabbed and waiting for a positive result: held where the person is. */
  held: boolean
}

/** What keeps a duty from being done, as its holder writes it down. */
export type Holdup =
  | {
      readonly kind: 'resource'
      readonly resource: 'bed' | 'vehicle' | 'crew' | 'room' | 'staff' | 'access' | 'test-capacity'
    }
  | { readonly kind: 'duty'; readonly duty: string }

export interface Contact {
  readonly person: Person
  readonly index: string
  readonly indexCase: Case | null
  readonly determinedAt: Minute
  readonly lastExposureAt: Minute
  readonly dueAt: Minute
  status: 'determined' | 'told' | 'moving' | 'placed' | 'closed'
  site: Facility | null
  placedAt: Minute | null
  expiresAt: Minute | null
  tests: number
  blocked: Holdup | null
  /** Needs a room of a kind, which is free from then. */
  roomAt: Minute | null
  escalatedOn: number | null
}

export interface Case {
  readonly person: Person
  readonly foundAt: Minute
  readonly foundIn: string
  readonly reportDay: number
  readonly dueAt: Minute
  status: 'found' | 'assigned' | 'onTheWay' | 'admitted' | 'discharged'
  classified: 'confirmed' | 'asymptomatic' | null
  grade: string | null
  facility: Facility | null
  admittedAt: Minute | null
  refusedOnce: boolean
  blocked: Holdup | null
  /** Needs a bed of a kind, which is free from then. */
  readonly bedAt: Minute | null
  /** Post that holds the transfer, also while an offer is open. */
  holder: string
  offered: boolean
  escalatedOn: number | null
}

export interface Facility {
  readonly id: string
  readonly kind: 'designated-hospital' | 'makeshift-hospital' | 'isolation-site'
  readonly district: string
  readonly place: string
  beds: number
  occupied: number
  reserved: number
  opening: number
}

export interface Order {
  readonly place: string
  readonly level: 'high' | 'mid'
  readonly orderedAt: Minute
  expiresAt: Minute
  lastInfectionAt: Minute
  reviewedAt: Minute
  /** Looked at by the evening shift. */
  readonly evening: boolean
  ended: boolean
}

export interface Building {
  readonly code: string
  readonly number: number
  readonly compound: Compound
  readonly units: number
  readonly households: Household[]
  readonly homes: number
  /** Positives found here so far. */
  infections: number
  lastInfectionAt: Minute
  /** How often control of the building has been required. */
  controls: number
  control: 'none' | 'required' | 'proposed' | 'inForce'
  order: Order | null
  /** Kept free of orders until a swab taken here has its result. */
  reserved: boolean
  /** Swabs of residents whose results are on the way. */
  pending: number
}

export interface Compound {
  readonly code: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly community: string
  readonly district: District
  readonly buildings: Building[]
  /** Households and residents of the whole compound. */
  readonly scope: { readonly households: number; readonly residents: number }
  order: Order | null
}

/** State shared by the desks of the simulation. What they do leaves it only as steps. */
export interface World {
  readonly chance: Chance
  readonly queue: Queue
  now: Minute
  readonly out: ScenarioStep[]
  readonly newPeople: VaultRow[]
  readonly newPlaces: unknown[]
  readonly holders: Map<PostId, string>
  readonly districts: Map<string, DistrictWorld>
  readonly facilities: Map<string, Facility>
  readonly cases: Case[]
  /** Found, and waiting for the panel. */
  readonly unclassified: Case[]
  readonly contacts: Contact[]
  serial: { person: number; staff: number; step: number; tube: number; receipt: number; vehicle: number }
  tallies: Record<string, number>
}

export interface DistrictWorld {
  readonly district: District
  readonly communities: readonly string[]
  readonly communityWeights: readonly number[]
  readonly compounds: Compound[]
  /** Contacts told and waiting for a bus, first come first served. */
  readonly awaitingBus: Contact[]
  /** Cases waiting for a bed, and with a bed for a vehicle. */
  readonly awaitingBed: Case[]
  readonly awaitingVehicle: Case[]
  /** Contacts at a site: where positives in quarantine come from. */
  readonly placed: Contact[]
  /** Positives of a round since its last report of results. */
  readonly foundInRound: Map<string, number>
  busPlanned: boolean
  vehiclePlanned: boolean
}

export function newWorld(seed: number): World {
  return {
    chance: chanceFrom(seed),
    queue: new Queue(),
    now: 0,
    out: [],
    newPeople: [],
    newPlaces: [],
    holders: new Map(),
    districts: new Map(),
    facilities: new Map(),
    cases: [],
    unclassified: [],
    contacts: [],
    serial: { person: 0, staff: 0, step: 0, tube: 0, receipt: 0, vehicle: 0 },
    tallies: {},
  }
}

export const districtOf = (world: World, code: string): DistrictWorld => {
  const found = world.districts.get(code.slice(0, 6))
  if (found === undefined) throw new RangeError(`no district of ${code}`)
  return found
}

export function tally(world: World, name: string, n = 1): void {
  world.tallies[name] = (world.tallies[name] ?? 0) + n
}

/** Happens `minutesAgo` before it is recorded. */
export const ago = (world: World, minutesAgo: number): string => toInstant(world.now - minutesAgo)

import { postId } from '#kernel/primitives/ids.ts'
import { nextDeparture } from './districts.ts'
import { act } from './emit.ts'
import { BED, block, isWritingHour, unblock, VEHICLE } from './hold-ups.ts'
import { strengthOn } from './shifts.ts'
import { bedsAllotted } from './shortages.ts'
import { minuteOfDay } from './time.ts'
import { ago, type Case, districtOf, type Facility, tally, type World } from './world.ts'

/** Minutes between two sittings of a bed desk. */
const BED_DESK: Readonly<Record<string, number>> = { '150102': 20, '150103': 30, '150104': 40, '150105': 30 }
const bedSittings = new WeakMap<World, Set<string>>()

export const freeBeds = (facility: Facility): number =>
  facility.beds - facility.occupied - facility.reserved - facility.opening

export function awaitBed(world: World, item: Case): void {
  const code = item.person.household.building.code.slice(0, 6)
  districtOf(world, code).awaitingBed.push(item)
  planBeds(world, code)
}

function planBeds(world: World, code: string): void {
  const planned = bedSittings.get(world) ?? new Set<string>()
  bedSittings.set(world, planned)
  if (planned.has(code) || districtOf(world, code).awaitingBed.length === 0) return
  planned.add(code)
  const hour = minuteOfDay(world.now) / 60
  const every = (BED_DESK[code] ?? 45) * (hour >= 23 || hour < 6 ? 2 : 1)
  world.queue.put(Math.ceil((world.now + 8) / every) * every, () => {
    planned.delete(code)
    assign(world, code)
    planBeds(world, code)
  })
}

const SEVERE = ['common', 'severe', 'critical']
/** A few beds of the designated hospitals are kept for the severely ill. */
const KEPT = 60

interface Beds {
  readonly hospitals: readonly Facility[]
  readonly makeshift: readonly Facility[]
}

/** Makeshift hospitals as the bed desk fills them: one at a time, drawn by free beds for each sitting, so that a bus goes to one door. */
function bedsNow(world: World): Beds {
  const all = [...world.facilities.values()].filter((facility) => freeBeds(facility) > 0)
  const makeshift = all.filter((facility) => facility.kind === 'makeshift-hospital')
  if (makeshift.length > 1) {
    const first = makeshift.splice(world.chance.weighted(makeshift.map(freeBeds)), 1)
    makeshift.unshift(...first)
  }
  return { hospitals: all.filter((facility) => facility.kind === 'designated-hospital'), makeshift }
}

function bedFor(world: World, item: Case, { hospitals, makeshift }: Beds): Facility | undefined {
  const needsHospital = item.grade !== null && SEVERE.includes(item.grade)
  const open = hospitals.filter((facility) => freeBeds(facility) > (needsHospital ? 0 : KEPT))
  const shelter = makeshift.find((facility) => freeBeds(facility) > 0)
  const hospital = needsHospital || item.person.age >= 75 || world.chance.yes(0.06) || shelter === undefined
  if (hospital && open.length > 0) return open[world.chance.weighted(open.map(freeBeds))]
  return needsHospital ? undefined : shelter
}

function assign(world: World, code: string): void {
  const district = districtOf(world, code)
  const given: Case[] = []
  const waiting: Case[] = []
  const beds = bedsNow(world)
  const allotted = bedsAllotted(world, code)
  for (const item of district.awaitingBed.splice(0)) {
    const mayGo = (item.bedAt ?? 0) <= world.now && given.length < allotted
    const facility = mayGo ? bedFor(world, item, beds) : undefined
    if (facility === undefined) {
      waiting.push(item)
      continue
    }
    item.facility = facility
    facility.reserved += 1
    given.push(item)
  }
  unblock(world, given)
  act(
    world,
    postId(code, 'transfer'),
    'assign-bed',
    given.map(({ person, facility }) => ({
      person: person.id,
      facility: facility?.id,
      insteadOf: null,
      reason: 'nearest-with-beds',
      occurredAt: ago(world, 1),
    })),
  )
  for (const item of given) {
    item.status = 'assigned'
    district.awaitingVehicle.push(item)
  }
  district.awaitingBed.push(...waiting)
  if (waiting.length > 0) {
    tally(world, 'noBed', waiting.length)
    block(
      world,
      waiting.filter((item) => world.now - item.foundAt > 50),
      () => BED,
    )
  }
  planVehicle(world, code)
}

function planVehicle(world: World, code: string): void {
  const district = districtOf(world, code)
  if (district.vehiclePlanned || district.awaitingVehicle.length === 0) return
  district.vehiclePlanned = true
  world.queue.put(nextDeparture(district.district.patientBus, world.now + 10), () => {
    district.vehiclePlanned = false
    depart(world, code)
    planVehicle(world, code)
  })
}

/** Minutes from the result after which a desk that sees the vehicle leave without the patient writes down why. */
const LONG_WAIT = 150

/** One vehicle to one hospital: that of the longest waiting, and whoever else goes there. */
function depart(world: World, code: string): void {
  const district = districtOf(world, code)
  const first = district.awaitingVehicle[0]
  const facility = first?.facility
  if (first === undefined || !facility) return
  const seats =
    facility.kind === 'designated-hospital'
      ? 8
      : Math.ceil(district.district.patientBus.seats * strengthOn(world, code))
  const riding: Case[] = []
  const left: Case[] = []
  for (const item of district.awaitingVehicle.splice(0))
    (item.facility === facility && riding.length < seats ? riding : left).push(item)
  district.awaitingVehicle.push(...left)
  unblock(world, riding)
  const vehicleKind = riding.length > 6 ? 'bus' : riding.length > 2 ? 'minibus' : 'negative-pressure-ambulance'
  const vehicle = `amb-${code}-${++world.serial.vehicle}`
  act(
    world,
    postId(code, 'transfer'),
    'pick-up-patient',
    riding.map(({ person }) => ({ person: person.id, vehicle, vehicleKind, occurredAt: ago(world, 1) })),
  )
  for (const item of riding) item.status = 'onTheWay'
  block(
    world,
    isWritingHour(world.now) ? left.filter((item) => world.now - item.foundAt > LONG_WAIT) : [],
    () => VEHICLE,
    30,
  )
  world.queue.put(world.now + world.chance.int(30, 80), () => arrive(world, code, facility, riding))
}

function arrive(world: World, code: string, facility: Facility, riding: readonly Case[]): void {
  const refused = riding.filter((item) => !item.refusedOnce && world.chance.yes(0.008))
  const admitted = riding.filter((item) => !refused.includes(item))
  const desk = postId(facility.id, 'hospital')
  act(
    world,
    desk,
    'refuse-admission',
    refused.map(({ person }) => ({
      person: person.id,
      facility: facility.id,
      code: 'no-capability',
      occurredAt: ago(world, 1),
    })),
  )
  act(
    world,
    desk,
    'admit-patient',
    admitted.map(({ person }) => ({
      person: person.id,
      facility: facility.id,
      receipt: `ra-${++world.serial.receipt}`,
      walkIn: false,
      occurredAt: ago(world, 1),
    })),
  )
  for (const item of admitted) {
    facility.reserved -= 1
    facility.occupied += 1
    item.status = 'admitted'
    item.admittedAt = world.now - 1
    tally(world, item.admittedAt > item.dueAt ? `admittedLate.${code}` : `admittedInTime.${code}`)
  }
  for (const item of refused) {
    facility.reserved -= 1
    item.facility = null
    item.refusedOnce = true
    tally(world, 'refusedAtDoor')
    redirectLater(world, code, item)
  }
}

/** Refused at the door, the vehicle waits there until another hospital has a bed. */
function redirectLater(world: World, code: string, item: Case): void {
  world.queue.put(world.now + world.chance.int(18, 40), () => {
    const facility = bedFor(world, item, bedsNow(world))
    if (facility === undefined) {
      redirectLater(world, code, item)
      return
    }
    item.facility = facility
    facility.reserved += 1
    act(world, postId(code, 'transfer'), 'assign-bed', [
      { person: item.person.id, facility: facility.id, insteadOf: null, reason: 'need', occurredAt: ago(world, 1) },
    ])
    world.queue.put(world.now + world.chance.int(22, 50), () => arrive(world, code, facility, [item]))
  })
}

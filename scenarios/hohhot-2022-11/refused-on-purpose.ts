import { postId } from '#kernel/primitives/ids.ts'
import { orderPayload } from './control.ts'
import { act } from './emit.ts'
import { at, DAY } from './time.ts'
import { freeBeds } from './transfer.ts'
import { ago, districtOf, type World } from './world.ts'

/**
 * A few acts that a tired desk tries and the rules refuse. They are the only refusals of the scenario;
 * the loader counts them, and each leaves no event behind.
 */
export const REFUSED_ON_PURPOSE: Readonly<Record<string, number>> = {
  'order-zone approval-missing': 1,
  'order-zone unit-not-allowed': 1,
  'discharge-patient too-early-to-discharge': 1,
  'release-contact schedule-not-reached': 1,
  'assign-bed facility-full': 1,
  'pick-up-patient no-bed-assigned': 1,
}

/** Xincheng orders a whole compound without asking the city. */
function orderAlone(world: World): void {
  const compound = districtOf(world, '150102').compounds.find(
    ({ order, buildings }) => order === null && buildings.length > 0,
  )
  if (compound === undefined) return
  const payload = orderPayload(world, compound.code, compound.name, compound.scope, 5 * DAY, ['none'])
  act(world, postId('150102', 'control'), 'order-zone', [{ ...payload, approvals: [] }])
}

/** Yuquan still closes a whole compound the day after the twenty measures. */
function orderCompound(world: World): void {
  const compound = districtOf(world, '150104').compounds.find(({ order }) => order === null)
  if (compound === undefined) return
  const payload = orderPayload(world, compound.code, compound.name, compound.scope, 5 * DAY, ['none'])
  act(world, postId('150104', 'control'), 'order-zone', [payload])
}

function dischargeEarly(world: World): void {
  const patient = world.cases.findLast(
    ({ status, admittedAt }) => status === 'admitted' && (admittedAt ?? 0) < world.now - DAY,
  )
  if (!patient?.facility) return
  act(world, postId(patient.facility.id, 'hospital'), 'discharge-patient', [
    { person: patient.person.id, facility: patient.facility.id, to: 'home-monitoring', occurredAt: ago(world, 1) },
  ])
}

function releaseEarly(world: World): void {
  const contact = districtOf(world, '150103').placed.findLast(
    ({ status, person }) => status === 'placed' && !person.held,
  )
  if (!contact?.site) return
  act(world, postId('150103', 'isolation'), 'release-contact', [
    { person: contact.person.id, facility: contact.site.id, reason: 'completed', occurredAt: ago(world, 1) },
  ])
}

function assignFull(world: World): void {
  const full = [...world.facilities.values()].find(
    (facility) => facility.kind === 'makeshift-hospital' && freeBeds(facility) === 0,
  )
  const waiting = districtOf(world, '150105').awaitingBed.find(({ grade }) => grade === null || grade === 'mild')
  if (full === undefined || waiting === undefined) {
    world.queue.put(world.now + 20, () => assignFull(world))
    return
  }
  act(world, postId('150105', 'transfer'), 'assign-bed', [
    { person: waiting.person.id, facility: full.id, insteadOf: null, reason: 'manual', occurredAt: ago(world, 1) },
  ])
}

function pickUpWithoutBed(world: World): void {
  const waiting = districtOf(world, '150105').awaitingBed.find(({ status }) => status === 'found')
  if (waiting === undefined) {
    world.queue.put(world.now + 20, () => pickUpWithoutBed(world))
    return
  }
  act(world, postId('150105', 'transfer'), 'pick-up-patient', [
    { person: waiting.person.id, vehicle: 'amb-150105-0', vehicleKind: 'ambulance', occurredAt: ago(world, 1) },
  ])
}

export function planRefused(world: World): void {
  world.queue.put(at(9, '14:10'), () => orderAlone(world))
  world.queue.put(at(15, '10:20'), () => orderCompound(world))
  world.queue.put(at(12, '11:00'), () => dischargeEarly(world))
  world.queue.put(at(13, '09:45'), () => releaseEarly(world))
  world.queue.put(at(9, '21:10'), () => assignFull(world))
  world.queue.put(at(11, '19:40'), () => pickUpWithoutBed(world))
}

import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { act } from './emit.ts'
import type { Minute } from './time.ts'
import { ago, type Building, type Case, type Contact, districtOf, type Holdup, tally, type World } from './world.ts'

/** Most that a desk writes down at one sitting: the longest waiting, not everything. */
const BLOCKS_A_SITTING = 12

export const TRANSFER = 'transfer#1'
export const ISOLATE = 'isolate#1'
export const transferOf = (item: Case): string => `case/${item.person.id}`
export const isolationOf = (contact: Contact): string => `contact/${contact.person.id}`

export const BED: Holdup = { kind: 'resource', resource: 'bed' }
export const VEHICLE: Holdup = { kind: 'resource', resource: 'vehicle' }
const CREW: Holdup = { kind: 'resource', resource: 'crew' }
const ROOM: Holdup = { kind: 'resource', resource: 'room' }
const STAFF: Holdup = { kind: 'resource', resource: 'staff' }
const ACCESS: Holdup = { kind: 'resource', resource: 'access' }
const TUBES: Holdup = { kind: 'resource', resource: 'test-capacity' }

type Waiting = Case | Contact
const isCase = (item: Waiting): item is Case => 'reportDay' in item
const dutyOf = (item: Waiting) =>
  isCase(item) ? { stream: transferOf(item), duty: TRANSFER } : { stream: isolationOf(item), duty: ISOLATE }
const holderOf = (item: Waiting): PostId =>
  isCase(item) ? (item.holder as PostId) : postId(item.person.household.building.code.slice(0, 6), 'isolation')

/** The holder says what keeps it waiting; the lateness is charged to who shares the resource out, or owes the other duty. */
export function block(
  world: World,
  items: readonly Waiting[],
  by: (item: Waiting) => Holdup,
  most = BLOCKS_A_SITTING,
): void {
  const fresh = items.filter((item) => item.blocked === null).slice(0, most)
  for (const [holder, held] of Map.groupBy(fresh, holderOf))
    act(
      world,
      holder,
      'block-duty',
      held.map((item) => ({ ...dutyOf(item), by: by(item), occurredAt: ago(world, 1) })),
    )
  for (const item of fresh) item.blocked = by(item)
  tally(world, 'blocked', fresh.length)
}

export function unblock(world: World, items: readonly Waiting[]): void {
  const free = items.filter((item) => item.blocked !== null)
  for (const [holder, held] of Map.groupBy(free, holderOf))
    act(
      world,
      holder,
      'unblock-duty',
      held.map((item) => ({ ...dutyOf(item), by: item.blocked, occurredAt: ago(world, 1) })),
    )
  for (const item of free) item.blocked = null
}

/** Someone of the index case's household cannot leave before the patient has: one vehicle, one family, one door. */
const indexAtHome = (contact: Contact): Holdup | null => {
  const index = contact.indexCase
  if (index === null || index.person.household !== contact.person.household) return null
  return index.status === 'found' || index.status === 'assigned'
    ? { kind: 'duty', duty: `${transferOf(index)}#${TRANSFER}` }
    : null
}

/** Desks write down what keeps them waiting every third hour, not at every departure. */
export const isWritingHour = (now: Minute): boolean => Math.floor(now / 60) % 3 === 0

/** Minutes from being listed after which the desk writes down why a contact did not get on the bus. */
const LONG_WAIT = 180
const FAMILY_WAIT = 60

/** What each left behind waits for: a room, the index case's own transfer, or the next bus. What has changed is taken back first. */
export function sayWhyLeft(world: World, left: readonly Contact[], roomless: ReadonlySet<Contact>): void {
  if (!isWritingHour(world.now)) return
  unblock(
    world,
    left.filter((contact) => contact.blocked?.kind === 'duty' && indexAtHome(contact) === null),
  )
  const waiting = left.filter((contact) => !contact.person.held)
  const since = (minutes: number) => waiting.filter((contact) => world.now - contact.determinedAt > minutes)
  const behind = new Map(since(FAMILY_WAIT).map((contact): [Waiting, Holdup | null] => [contact, indexAtHome(contact)]))
  const families = [...behind.keys()].filter((contact) => behind.get(contact) !== null)
  block(world, families, (contact) => behind.get(contact) ?? VEHICLE, 4)
  block(world, [...roomless], () => ROOM)
  block(world, since(LONG_WAIT), () => VEHICLE, 30)
}

/** Before a deadline the desk says of everything that will miss it what it is waiting for: a vehicle, or for one in four its crew. */
export function nightList(world: World, code: string): void {
  const { awaitingBed, awaitingVehicle, awaitingBus } = districtOf(world, code)
  const missing = (item: Waiting) => item.dueAt >= world.now && item.dueAt < world.now + 50
  block(world, awaitingBed.filter(missing), () => BED, 200)
  const riders = [
    ...awaitingVehicle.filter(missing),
    ...awaitingBus.filter((contact) => contact.status === 'told' && missing(contact)),
  ]
  block(world, riders, ({ person }) => (Number(person.id.slice(-2)) % 4 === 0 ? CREW : VEHICLE), 300)
}

const controlDuty = (building: Building) => ({
  stream: `zone/${building.code}`,
  duty: `control#${building.controls}`,
})
const owed = (building: Building): boolean =>
  (building.control === 'required' || building.control === 'proposed') && building.compound.order === null

/** A building left lying: nobody to walk it, or no way in. It ends with the order. */
export function blockControl(world: World, building: Building): void {
  if (!owed(building)) return
  act(world, postId(building.compound.district.code, 'control'), 'block-duty', [
    { ...controlDuty(building), by: world.chance.yes(0.6) ? STAFF : ACCESS, occurredAt: ago(world, 1) },
  ])
  tally(world, 'blocked.control')
}

/** The laboratories cannot take a round's tubes in time. */
export function blockRound(world: World, code: string, round: string): void {
  act(world, postId(code, 'testing'), 'block-duty', [
    { stream: `round/${round}`, duty: 'test-round#1', by: TUBES, occurredAt: ago(world, 1) },
  ])
}

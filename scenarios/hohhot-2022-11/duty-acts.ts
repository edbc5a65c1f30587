import { postId } from '#kernel/primitives/ids.ts'
import { act, SYSTEM } from './emit.ts'
import { dayOf, type Minute } from './time.ts'
import { ago, type Case, type Contact, districtOf, tally, type World } from './world.ts'

/** Most blocks and escalations recorded a day: desks write down the worst, not everything. */
const BLOCKS_A_SITTING = 3
const ESCALATIONS_A_DISTRICT = 45

const transferOf = (item: Case): string => `case/${item.person.id}`
const isolationOf = (contact: Contact): string => `contact/${contact.person.id}`
export const TRANSFER = 'transfer#1'
const ISOLATE = 'isolate#1'

/** The holder says what keeps it waiting; the lateness is charged to who shares the resource out. */
export function block(world: World, code: string, items: readonly Case[], resource: 'bed' | 'vehicle'): void {
  const new_ = items
    .filter((item) => item.blocked === null && item.holder === `${code}.transfer`)
    .slice(0, BLOCKS_A_SITTING)
  act(
    world,
    postId(code, 'transfer'),
    'block-duty',
    new_.map((item) => ({
      stream: transferOf(item),
      duty: TRANSFER,
      by: { kind: 'resource', resource },
      occurredAt: ago(world, 1),
    })),
  )
  for (const item of new_) item.blocked = resource
  tally(world, `blocked.${resource}`, new_.length)
}

export function unblock(world: World, code: string, items: readonly Case[], resource: 'bed' | 'vehicle'): void {
  const free = items.filter((item) => item.blocked === resource && item.holder === `${code}.transfer`)
  act(
    world,
    postId(code, 'transfer'),
    'unblock-duty',
    free.map((item) => ({
      stream: transferOf(item),
      duty: TRANSFER,
      by: { kind: 'resource', resource },
      occurredAt: ago(world, 1),
    })),
  )
  for (const item of free) item.blocked = null
}

/** What is late is told to the next level: twice a day, the longest overdue first. */
export function escalateLate(world: World, code: string): void {
  const district = districtOf(world, code)
  const cases = [...district.awaitingBed, ...district.awaitingVehicle].filter((item) => item.dueAt < world.now - 15)
  const contacts = district.awaitingBus.filter(
    (contact) => contact.status === 'told' && contact.dueAt < world.now - 15 && !contact.person.held,
  )
  const late = [
    ...cases.map((item) => ({ stream: transferOf(item), duty: TRANSFER, at: item.foundAt, of: item })),
    ...contacts.map((contact) => ({
      stream: isolationOf(contact),
      duty: ISOLATE,
      at: contact.determinedAt,
      of: contact,
    })),
  ]
    .filter(({ of }) => of.escalatedOn !== dayOf(world.now))
    .sort((a, b) => a.at - b.at)
    .slice(0, ESCALATIONS_A_DISTRICT)
  act(
    world,
    SYSTEM,
    'escalate-duty',
    late.map(({ stream, duty }) => ({ stream, duty, occurredAt: ago(world, 0) })),
  )
  for (const { of } of late) of.escalatedOn = dayOf(world.now)
  tally(world, 'escalated', late.length)
}

/**
 * A district that cannot cope offers some transfers to a neighbour; the old holder stays liable until the receipt.
 * Some are declined. What nobody has answered by the hard stop flips.
 */
export function handOver(world: World, from: string, to: string, most: number): void {
  const { awaitingBed } = districtOf(world, from)
  const offered = awaitingBed
    .filter((item) => item.blocked === null && item.holder === `${from}.transfer`)
    .slice(0, most)
  const hardStopAt = world.now + 45
  act(
    world,
    postId(from, 'transfer'),
    'offer-duty',
    offered.map((item) => ({
      stream: transferOf(item),
      duty: TRANSFER,
      to: `${to}.transfer`,
      hardStopAt: ago(world, -45),
      occurredAt: ago(world, 1),
    })),
  )
  for (const item of offered) item.holder = 'offered'
  world.queue.put(world.now + 14, () => answer(world, from, to, offered, hardStopAt))
}

function answer(world: World, from: string, to: string, offered: readonly Case[], hardStopAt: Minute): void {
  const desk = postId(to, 'transfer')
  const open = offered.filter((item) => item.status !== 'admitted')
  const payload = (item: Case) => ({ stream: transferOf(item), duty: TRANSFER, occurredAt: ago(world, 1) })
  const taken = open.filter((_, i) => i % 5 < 3)
  const declined = open.filter((_, i) => i % 5 === 3)
  act(world, desk, 'receive-duty', taken.map(payload))
  act(
    world,
    desk,
    'decline-duty',
    declined.map((item) => ({ ...payload(item), reason: 'no-capacity' })),
  )
  for (const item of taken) item.holder = desk
  for (const item of declined) item.holder = `${from}.transfer`
  tally(world, 'received', taken.length)
  world.queue.put(hardStopAt + 1, () => {
    const flipped = open.filter((item, i) => i % 5 === 4 && item.status !== 'admitted')
    act(
      world,
      SYSTEM,
      'flip-duty',
      flipped.map((item) => ({ ...payload(item), occurredAt: ago(world, 0) })),
    )
    for (const item of flipped) item.holder = desk
    tally(world, 'flipped', flipped.length)
  })
}

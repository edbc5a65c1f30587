import { postId } from '#kernel/primitives/ids.ts'
import { act, SYSTEM } from './emit.ts'
import { ISOLATE, isolationOf, TRANSFER, transferOf } from './hold-ups.ts'
import { DAY, dayOf, type Minute, toInstant } from './time.ts'
import { ago, type Case, districtOf, tally, type World } from './world.ts'

/** Most escalations of a district at a sitting: the worst, not everything. */
const ESCALATIONS_A_DISTRICT = 45
/** Escalated twice, to the city and to the region, a duty is at the top. */
const RECENT = 1.5 * DAY

/** What is late is told to the next level: twice a day, the longest overdue first. */
export function escalateLate(world: World, code: string): void {
  const district = districtOf(world, code)
  const cases = [...district.awaitingBed, ...district.awaitingVehicle].filter((item) => item.dueAt < world.now - 15)
  const contacts = district.awaitingBus.filter(
    (contact) => contact.status === 'told' && contact.dueAt < world.now - 15 && !contact.person.held,
  )
  const recent = ({ dueAt }: { readonly dueAt: Minute }) => world.now - dueAt < RECENT
  const late = [
    ...cases.map((item) => ({ stream: transferOf(item), duty: TRANSFER, at: item.foundAt, of: item })),
    ...contacts.map((contact) => ({
      stream: isolationOf(contact),
      duty: ISOLATE,
      at: contact.determinedAt,
      of: contact,
    })),
  ]
    .filter(({ of }) => of.escalatedOn !== dayOf(world.now) && recent(of))
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

/** Between the offer and its answer, and to the hard stop, in minutes. */
interface Terms {
  readonly answerAfter: number
  readonly hardStopAfter: number
}
const QUICK: Terms = { answerAfter: 14, hardStopAfter: 45 }

/**
 * A district that cannot cope offers some transfers to a neighbour; the old holder stays liable until the receipt.
 * Some are declined. What nobody has answered by the hard stop flips.
 */
export function handOver(world: World, from: string, to: string, most: number, terms: Terms = QUICK): void {
  const { awaitingBed, awaitingVehicle } = districtOf(world, from)
  const offered = [...awaitingBed, ...awaitingVehicle]
    .filter((item) => !item.offered && item.holder === `${from}.transfer`)
    .slice(0, most)
  const hardStopAt = world.now + terms.hardStopAfter
  act(
    world,
    postId(from, 'transfer'),
    'offer-duty',
    offered.map((item) => ({
      stream: transferOf(item),
      duty: TRANSFER,
      to: `${to}.transfer`,
      hardStopAt: toInstant(hardStopAt),
      occurredAt: ago(world, 1),
    })),
  )
  for (const item of offered) item.offered = true
  world.queue.put(world.now + terms.answerAfter, () => answer(world, to, offered, hardStopAt))
}

function answer(world: World, to: string, offered: readonly Case[], hardStopAt: Minute): void {
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
  for (const item of [...taken, ...declined]) item.offered = false
  tally(world, 'received', taken.length)
  world.queue.put(hardStopAt + 1, () => {
    const flipped = open.filter((item, i) => i % 5 === 4 && item.status !== 'admitted')
    act(
      world,
      SYSTEM,
      'flip-duty',
      flipped.map((item) => ({ ...payload(item), occurredAt: ago(world, 0) })),
    )
    for (const item of flipped) {
      item.holder = desk
      item.offered = false
    }
    tally(world, 'flipped', flipped.length)
  })
}

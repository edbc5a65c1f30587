import { postId } from '#kernel/primitives/ids.ts'
import { endOrder, orderBuildings, TWENTY } from './control.ts'
import { act } from './emit.ts'
import { type LastRound, lastRoundOf } from './rounds.ts'
import { at, DAY, dayOf, toInstant } from './time.ts'
import { ago, type Compound, districtOf, type Order, tally, type World } from './world.ts'

interface Covered {
  readonly order: Order
  readonly end: () => void
  readonly pending: number
  readonly compound: Compound
}

/** Orders in force in a district, buildings' and compounds'. */
function ordersIn(world: World, code: string): readonly Covered[] {
  return districtOf(world, code).compounds.flatMap((compound) => {
    const found: Covered[] = []
    if (compound.order !== null) {
      const pending = compound.buildings.reduce((sum, building) => sum + building.pending, 0)
      found.push({ order: compound.order, pending, compound, end: () => endOrder(compound) })
    }
    for (const building of compound.buildings) {
      if (building.order === null) continue
      const end = () => {
        endOrder(building)
        building.control = 'none'
      }
      found.push({ order: building.order, pending: building.pending, compound, end })
    }
    return found
  })
}

const standing = (world: World, code: string): readonly Covered[] =>
  ordersIn(world, code).filter(({ order }) => order.expiresAt > world.now + 5)

/** The morning review of every order, exits walked. The weakest desk leaves some until the evening. */
export function reviewAll(world: World, code: string, share: number, evening = false): void {
  const due = standing(world, code).filter(
    ({ order }) => order.evening === evening && world.now - order.reviewedAt > 20 && world.chance.yes(share),
  )
  const blocked = due.filter(() => world.chance.yes(0.015)).map(({ order }) => order)
  review(
    world,
    code,
    due.map(({ order }) => order),
    blocked,
  )
  // A blocked exit is cleared within the half hour and looked at again, one in four late: until then the order may not be extended.
  const late = (order: Order) => Number(order.place.slice(-1)) % 4 === 1
  const seen = (minutes: number, orders: readonly Order[]) =>
    world.queue.put(world.now + minutes, () => review(world, code, orders, []))
  seen(
    24,
    blocked.filter((order) => !late(order)),
  )
  seen(95, blocked.filter(late))
}

function review(world: World, code: string, orders: readonly Order[], blocked: readonly Order[]): void {
  const live = orders.filter((order) => !order.ended && order.expiresAt > world.now + 5)
  act(
    world,
    postId(code, 'control'),
    'review-zone',
    live.map((order) => ({
      place: order.place,
      finding: 'keep',
      exitsOpen: !blocked.includes(order),
      occurredAt: ago(world, 2),
    })),
  )
  for (const order of live) order.reviewedAt = world.now
}

/** The days without new infection are over, and under the ninth edition a whole round since was clear. */
function mayLift(world: World, order: Order, round: LastRound | null): boolean {
  const days = world.now >= TWENTY ? 5 : 7
  const dueAt = at(dayOf(Math.max(order.lastInfectionAt, order.orderedAt)) + days + 1, '00:00')
  if (world.now < dueAt) return false
  if (world.now >= TWENTY) return true
  return round !== null && round.completedAt >= dueAt - DAY && round.openedAt > order.lastInfectionAt
}

/** Ends so late in the evening that a desk may wait for the last results of the day before it decides. */
const endsTonight = (world: World, { expiresAt }: Order): boolean =>
  dayOf(expiresAt) === dayOf(world.now) &&
  expiresAt >= at(dayOf(world.now), '20:30') &&
  expiresAt < at(dayOf(world.now), '22:30')

/**
 * Each afternoon: what has met its rule is lifted, what would lapse before the next afternoon is extended where there
 * was a new infection. What a desk overlooks lapses: residents are free, and an alarm stands on the board.
 */
export function endOrExtend(world: World, code: string, overlooked: number, sitting: 'afternoon' | 'evening'): void {
  const lift: Covered[] = []
  const extend: Covered[] = []
  for (const covered of standing(world, code)) {
    const { order, pending } = covered
    const tonight = endsTonight(world, order)
    if (sitting === 'evening' ? !tonight : tonight && world.chance.yes(0.6)) continue
    if (pending === 0 && mayLift(world, order, lastRoundOf(world, code))) lift.push(covered)
    else if (order.expiresAt < world.now + 26 * 60 && (pending > 0 || !world.chance.yes(overlooked)))
      extend.push(covered)
  }
  liftOrders(world, code, lift, 'rule-met')
  act(
    world,
    postId(code, 'control'),
    'extend-zone',
    extend.map(({ order }) => {
      const expiresAt = order.expiresAt + 5 * DAY
      return {
        place: order.place,
        expiresAt: toInstant(expiresAt),
        reason: '仍有新增或未满观察期 / new infections, or the period is not over',
        approvals: [{ post: postId('1501', 'command'), at: ago(world, 6) }],
        occurredAt: ago(world, 1),
      }
    }),
  )
  for (const { order } of extend) order.expiresAt += 5 * DAY
  tally(world, 'extended', extend.length)
}

function liftOrders(
  world: World,
  code: string,
  covered: readonly Covered[],
  reason: 'rule-met' | 'pack-changed',
): void {
  const round = lastRoundOf(world, code)
  act(
    world,
    postId(code, 'control'),
    'lift-zone',
    covered.map(({ order }) => ({
      place: order.place,
      reason,
      finalRound: reason === 'rule-met' && world.now < TWENTY ? (round?.id ?? null) : null,
      occurredAt: ago(world, 1),
    })),
  )
  for (const { end } of covered) end()
  tally(world, `lifted.${reason}`, covered.length)
}

/** The clock: an order that ran out ends, whoever forgot it. */
export function lapseExpired(world: World, code: string): void {
  const expired = ordersIn(world, code).filter(({ order }) => order.expiresAt <= world.now)
  act(
    world,
    postId('1501', 'system'),
    'lapse-zone',
    expired.map(({ order }) => ({ place: order.place, occurredAt: ago(world, 0) })),
  )
  for (const { end } of expired) end()
  tally(world, 'lapsed', expired.length)
}

/** 11 November: compounds of the old plan go, buildings with infections of the last five days are ordered anew. */
export function redraw(world: World, code: string): void {
  const compounds = districtOf(world, code).compounds.filter((compound) => compound.order !== null)
  const before = ordersIn(world, code).filter(({ compound, order }) => compound.order === order)
  liftOrders(world, code, before, 'pack-changed')
  const keep = compounds.flatMap((compound) =>
    compound.buildings.filter(
      (building) => building.order === null && (building.pending > 0 || building.lastInfectionAt > world.now - 5 * DAY),
    ),
  )
  tally(world, 'redrawn.compounds', before.length)
  tally(world, 'redrawn.buildings', keep.length)
  orderBuildings(
    world,
    code,
    keep.filter((building) => building.infections > 0 || building.pending > 0),
  )
}

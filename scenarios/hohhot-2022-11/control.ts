import { postId } from '#kernel/primitives/ids.ts'
import { Sittings } from './batch.ts'
import { act } from './emit.ts'
import { coveringOrder, residentsOf } from './places.ts'
import { openCommunityPost } from './posts.ts'
import { type LastRound, lastRoundOf } from './rounds.ts'
import { at, DAY, dayOf, type Minute, minuteOfDay, toInstant } from './time.ts'
import { ago, type Building, type Compound, districtOf, type Order, tally, type World } from './world.ts'

interface Lists {
  readonly propose: Sittings<Building>
  readonly order: Sittings<Building>
}
const lists = new WeakMap<World, Lists>()
function listsOf(world: World): Lists {
  let found = lists.get(world)
  if (found === undefined) {
    found = { propose: new Sittings(15, propose), order: new Sittings(30, order) }
    lists.set(world, found)
  }
  return found
}

/** A positive lives here: covered already, or control is owed from this moment. */
export function requireControl(world: World, building: Building, foundAt: Minute): void {
  building.infections += 1
  building.lastInfectionAt = foundAt
  // An order that has run out covers nobody, even before its lapse is on record.
  if (building.order !== null && building.order.expiresAt <= foundAt) {
    endOrder(building)
    building.control = 'none'
    tally(world, 'lapsedUnseen')
  }
  const covering = coveringOrder(building)
  if (covering !== null && covering.expiresAt > foundAt) {
    covering.lastInfectionAt = Math.max(covering.lastInfectionAt, foundAt)
    tally(world, 'infectionInside')
    return
  }
  if (building.control !== 'none') return
  building.control = 'required'
  building.controls += 1
  if (world.chance.yes(0.06)) world.queue.put(world.now + 18, () => acceptByTelephone(world, building))
  openCommunityPost(world, building.compound.community)
  tally(world, 'controlRequired')
  const { district } = building.compound
  const proposeAt = world.now + Math.round(world.chance.delay(55, 0.55))
  listsOf(world).propose.add(world, building.compound.community, proposeAt, building)
  const late = world.chance.yes(district.controlLateShare)
  const orderAt = late ? lateOrder(world) : world.now + Math.round(world.chance.delay(district.controlHours * 60, 0.42))
  listsOf(world).order.add(world, district.code, Math.max(orderAt, proposeAt + 35), building)
}

/** The desk is out in the field and says by telephone that it has the duty; its commander enters it. */
function acceptByTelephone(world: World, building: Building): void {
  if (building.control !== 'required') return
  const { code } = building.compound.district
  act(world, postId(code, 'command'), 'accept-duty', [
    {
      stream: `zone/${building.code}`,
      duty: `control#${building.controls}`,
      channel: 'phone',
      proxyFor: postId(code, 'control'),
      occurredAt: ago(world, 1),
    },
  ])
}

/** Left lying: taken up the next forenoon, or the one after. */
const lateOrder = (world: World): Minute =>
  at(dayOf(world.now) + (world.chance.yes(0.85) ? 1 : 2), '09:20') + world.chance.int(0, 240)

const evidenceOf = (building: Building): readonly string[] => [`investigation-${building.code}`]

function propose(world: World, community: string, buildings: readonly Building[]): void {
  const open = buildings.filter((building) => building.control === 'required' && building.compound.order === null)
  const desk = world.holders.has(postId(community, 'community'))
    ? postId(community, 'community')
    : postId(community.slice(0, 6), 'control')
  act(
    world,
    desk,
    'propose-zone',
    open.map((building) => ({
      place: building.code,
      level: 'high',
      reason: '楼内发现阳性感染者 / a positive lives in the building',
      evidence: evidenceOf(building),
      occurredAt: ago(world, 2),
    })),
  )
  for (const building of open) building.control = 'proposed'
}

export const NOTICE = (zh: string, en: string) => ({
  zh: `自即日起将${zh}划定为高风险区，足不出户、上门服务（演练）`,
  en: `${en} is a high-risk zone from now on: stay at home, service comes to the door (drill)`,
})

/** What an order must say, all of it. */
export function orderPayload(
  world: World,
  place: string,
  names: { zh: string; en: string },
  scope: { households: number; residents: number },
  term: number,
  evidence: readonly string[],
  level: 'high' | 'mid' = 'high',
) {
  const district = place.slice(0, 6)
  const cn20 = world.now - 1 >= TWENTY
  return {
    place,
    level,
    legalBasis: '《中华人民共和国传染病防治法》第四十二条；《突发公共卫生事件应急条例》第三十三条',
    issuer: postId(district, 'command'),
    approvals: [{ post: postId('1501', 'command'), at: toInstant(world.now - 6) }],
    reason: '楼内有阳性感染者，需阻断传播 / positives live here; spread is to be cut',
    evidence,
    households: scope.households,
    residents: scope.residents,
    regime: level === 'high' ? 'stay-in-home-with-door-service' : 'stay-in-area',
    startAt: toInstant(world.now),
    expiresAt: toInstant(world.now + term),
    reviewEveryHours: 24,
    lift: cn20 ? { consecutiveDaysNoNew: 5, finalRound: 'none' } : { consecutiveDaysNoNew: 7, finalRound: 'onDay' },
    appealChannel: '12345（演练）/ hotline 12345 (drill)',
    supportPlan:
      '社区每日上门配送食品、药品，急症 1 小时内转诊 / daily food and medicine to the door; urgent care within the hour',
    notice: NOTICE(names.zh, names.en),
    occurredAt: ago(world, 1),
  }
}

/** The twenty measures are in force from here. */
export const TWENTY: Minute = at(14, '00:00')
const TERM = 6 * DAY

export function newOrder(
  world: World,
  place: string,
  level: 'high' | 'mid',
  term: number,
  lastInfectionAt: Minute,
): Order {
  return {
    place,
    level,
    orderedAt: world.now,
    expiresAt: world.now + term,
    lastInfectionAt,
    reviewedAt: world.now,
    ended: false,
  }
}

function order(world: World, code: string, buildings: readonly Building[]): void {
  const due = buildings.filter((building) => building.order === null && building.compound.order === null)
  orderBuildings(world, code, due)
}

export function orderBuildings(world: World, code: string, buildings: readonly Building[]): void {
  act(
    world,
    postId(code, 'control'),
    'order-zone',
    buildings.map((building) =>
      orderPayload(
        world,
        building.code,
        {
          zh: `${building.compound.name.zh}${building.number}号楼`,
          en: `${building.compound.name.en}, Building ${building.number}`,
        },
        { households: building.homes, residents: residentsOf(building) },
        TERM,
        evidenceOf(building),
      ),
    ),
  )
  for (const building of buildings) {
    building.order = newOrder(world, building.code, 'high', TERM, building.lastInfectionAt)
    building.control = 'inForce'
    tally(world, 'ordered')
  }
}

interface Covered {
  readonly order: Order
  readonly end: () => void
  readonly pending: number
  readonly compound: Compound
}

function endOrder(place: Building | Compound): void {
  if (place.order !== null) place.order.ended = true
  place.order = null
}

/** Orders in force in a district, buildings' and compounds'. */
export function ordersIn(world: World, code: string): readonly Covered[] {
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
export function reviewAll(world: World, code: string, share: number): void {
  const due = standing(world, code).filter(({ order }) => world.now - order.reviewedAt > 20 && world.chance.yes(share))
  const blocked = due.filter(() => world.chance.yes(0.015)).map(({ order }) => order)
  review(
    world,
    code,
    due.map(({ order }) => order),
    blocked,
  )
  // A blocked exit is cleared and looked at again: until then the order may not be extended.
  world.queue.put(world.now + 95, () => review(world, code, blocked, []))
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

/**
 * Each afternoon: what has met its rule is lifted, what would lapse before the next afternoon is extended where there
 * was a new infection. What a desk overlooks lapses: residents are free, and an alarm stands on the board.
 */
export function endOrExtend(world: World, code: string, overlooked: number): void {
  const lift: Covered[] = []
  const extend: Covered[] = []
  for (const covered of standing(world, code)) {
    const { order, pending } = covered
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

export function liftOrders(
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

export const isDaytime = (minute: Minute): boolean => minuteOfDay(minute) >= 7 * 60 && minuteOfDay(minute) < 22 * 60

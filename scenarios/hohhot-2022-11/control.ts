import { postId } from '#kernel/primitives/ids.ts'
import { Sittings } from './batch.ts'
import { act } from './emit.ts'
import { blockControl } from './hold-ups.ts'
import { coveringOrder, residentsOf } from './places.ts'
import { openCommunityPost } from './posts.ts'
import { at, DAY, dayOf, type Minute, minuteOfDay, toInstant } from './time.ts'
import { ago, type Building, type Compound, type Order, tally, type World } from './world.ts'

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
  if (world.chance.yes(late ? 0.7 : 0.08))
    world.queue.put(world.now + world.chance.int(70, 170), () => blockControl(world, building))
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

/** Some of what is ordered in the evening is looked at in the evening ever after. */
const EVENING_SHIFT = 20 * 60 + 30

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
    evening: minuteOfDay(world.now) >= EVENING_SHIFT && world.chance.yes(0.2),
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

export function endOrder(place: Building | Compound): void {
  if (place.order !== null) place.order.ended = true
  place.order = null
}

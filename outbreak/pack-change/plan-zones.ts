import { contains, isWider, levelOf } from '#kernel/jurisdictions/place-code.ts'
import type { PolicyPack, ZoneRule } from '#kernel/policy/policy-pack.ts'
import type { PersonId } from '#kernel/primitives/ids.ts'
import { zoneRuleFor } from '../zones/pack-zones.ts'
import {
  isInsideWindow,
  type RedrawBuilding,
  type RedrawInput,
  redrawPlan,
  type Scope,
  sumScope,
} from '../zones/redraw-plan.ts'
import { hasOrderAt, type ZoneInForce } from '../zones/state.ts'
import type { Coming } from './plan-contacts.ts'
import type { KnownInfection, PackChangeSnapshot } from './snapshot.ts'

/** A building that goes under an order of its own, because of these cases. */
export interface DrawnBuilding extends RedrawBuilding {
  readonly cases: readonly PersonId[]
  /** It has an order of its own already, which goes on. */
  readonly ordered: boolean
}
export interface RedrawnZone {
  readonly zone: ZoneInForce
  readonly buildings: readonly DrawnBuilding[]
}
export interface ZoneChanges {
  /** Orders that stand on under the new pack, each with the milder of its own and the new lift rule. */
  readonly kept: readonly ZoneInForce[]
  /** Orders that end with nothing in their place: the new pack knows no such zone, or no infection keeps a part of it. */
  readonly lifted: readonly ZoneInForce[]
  /** Orders that end, and of whose buildings some go under orders of their own. */
  readonly redrawn: readonly RedrawnZone[]
}

const inForceAt = (snapshot: PackChangeSnapshot, { at }: Coming): readonly ZoneInForce[] =>
  snapshot.zones.flatMap((state) => (state.status === 'inForce' && hasOrderAt(state, at) ? [state] : []))

/** Whether the new pack draws zones of this level, only smaller ones: by building where this one is wider. */
function isTooWide({ place, order }: ZoneInForce, { zone: rule }: PolicyPack): boolean {
  const drawn = rule?.levels.includes(order.level) === true && rule.units.includes('building')
  return drawn && isWider(levelOf(place), 'building')
}

/** Households kept at home anyway leave the days of their building as they are, where the rule says so. */
const countsAsNew = ({ foundIn }: KnownInfection, rule: ZoneRule): boolean =>
  rule.lift.countsAsNew === 'any' || foundIn !== 'homeQuarantine'

/**
 * The buildings with no more people than the order that they replace: where the declared buildings add up to more than
 * was ordered, each is counted down in proportion, because a redraw never puts more people inside.
 */
function fitInto(buildings: readonly DrawnBuilding[], most: Scope): readonly DrawnBuilding[] {
  const { households, residents } = sumScope(buildings)
  const within = (n: number, whole: number, limit: number) =>
    whole <= limit ? n : Math.max(1, Math.floor((n * limit) / whole))
  return buildings.map((building) => ({
    ...building,
    households: within(building.households, households, most.households),
    residents: within(building.residents, residents, most.residents),
  }))
}

function redraw(
  zone: ZoneInForce,
  rule: ZoneRule,
  orders: readonly ZoneInForce[],
  snapshot: PackChangeSnapshot,
  at: Coming['at'],
): RedrawnZone {
  const { place, order } = zone
  const infections = snapshot.infections.filter((found) => contains(place, found.home) && countsAsNew(found, rule))
  const input: RedrawInput = {
    zone: place,
    covers: { households: order.households, residents: order.residents },
    at,
    lift: rule.lift,
    levelKept: true,
    buildings: snapshot.buildings.filter((building) => contains(place, building.place)),
    infections: infections.map(({ home, foundAt }) => ({ home, foundAt, countsAsNew: true })),
  }
  const buildings = redrawPlan(input).keep.map(({ place: building, households, residents }) => ({
    place: building,
    households,
    residents,
    cases: infections
      .filter(({ home, foundAt }) => contains(building, home) && isInsideWindow(foundAt, at, rule.lift))
      .map(({ person }) => person),
    ordered: orders.some((one) => one.place === building),
  }))
  return { zone, buildings: fitInto(buildings, order) }
}

/** What becomes of every order in force at the change: it stands, it ends, or it is drawn smaller. */
export function planZones(snapshot: PackChangeSnapshot, coming: Coming): ZoneChanges {
  const { to, at } = coming
  const orders = inForceAt(snapshot, coming)
  const stands = (zone: ZoneInForce): boolean => zoneRuleFor(to, zone.place, zone.order.level).ok
  const ending = orders.filter((zone) => !stands(zone))
  const rule = to.zone
  const drawn =
    rule === null
      ? []
      : ending.filter((zone) => isTooWide(zone, to)).map((zone) => redraw(zone, rule, orders, snapshot, at))
  const redrawn = drawn.filter(({ buildings }) => buildings.length > 0)
  return {
    kept: orders.filter(stands),
    lifted: ending.filter((zone) => redrawn.every((one) => one.zone !== zone)),
    redrawn,
  }
}

import { dayOf } from './time.ts'
import type { World } from './world.ts'

/** Days on which half a district's drivers and crews are themselves in quarantine: part of the story, not of chance. */
const WEAK_DAYS: Readonly<Record<string, readonly number[]>> = {
  '150102': [9],
  '150103': [6, 7, 9, 10, 12, 14, 15, 16],
  '150104': [5, 8, 9, 11, 12, 14, 16],
  '150105': [7, 10, 13, 15],
  '150121': [9, 14],
  '150125': [8, 12],
}

/** The longer it lasts, the thinner the crews. */
const weakShare = (day: number): number => (day < 13 ? 0.55 : 0.42)

const drawn = new WeakMap<World, Map<string, number>>()

/** Share of its vehicles that a district has on the road today: drawn once a day. */
export function strengthOn(world: World, code: string): number {
  const days = drawn.get(world) ?? new Map<string, number>()
  drawn.set(world, days)
  const key = `${code} ${dayOf(world.now)}`
  let share = days.get(key)
  if (share === undefined) {
    const weak = WEAK_DAYS[code]?.includes(dayOf(world.now)) === true
    share = weak ? weakShare(dayOf(world.now)) + 0.1 * world.chance.unit() : 0.85 + 0.25 * world.chance.unit()
    days.set(key, share)
  }
  return share
}

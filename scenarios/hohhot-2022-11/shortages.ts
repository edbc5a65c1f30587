import { at, dayOf, type Minute } from './time.ts'
import type { World } from './world.ts'

/**
 * Where beds and rooms run short, and when: invented, like every delay of the scenario. The city shares makeshift beds
 * out by district; on these days a district has used up its share by the afternoon and gets only a few at each sitting
 * until the evening's, and rooms wait for disinfection.
 */
const SHORT_OF_BEDS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  '150103': { 6: 4, 9: 5, 12: 5, 14: 6, 16: 6 },
  '150104': { 8: 4, 11: 5, 14: 5, 16: 5 },
  '150105': { 7: 5, 10: 6, 13: 7, 16: 11 },
}
const SHORT_OF_ROOMS: Readonly<Record<string, readonly number[]>> = {
  '150103': [7, 9, 12, 16],
  '150104': [8, 9, 12, 16],
  '150105': [7, 10, 13],
}
const inSpan = (now: Minute): boolean => now >= at(dayOf(now), '14:30') && now < at(dayOf(now), '21:15')

/** Beds a sitting of the bed desk may give. */
export function bedsAllotted({ now }: World, code: string): number {
  const allotted = SHORT_OF_BEDS[code]?.[dayOf(now)]
  return allotted !== undefined && inSpan(now) ? allotted : Number.POSITIVE_INFINITY
}

/** Seats that rooms are ready for, of a bus that could take `seats`. */
export function roomsReady({ now }: World, code: string, seats: number): number {
  return SHORT_OF_ROOMS[code]?.includes(dayOf(now)) === true && inSpan(now) ? Math.ceil(seats * 0.85) : seats
}

const WEAK = ['150103', '150104', '150105']

/** A few patients wait for a bed of a kind: dialysis, childbirth, small children. Until when; null: any bed will do. */
export function specialBedAt(world: World, code: string): Minute | null {
  if (!WEAK.includes(code) || dayOf(world.now) < 6 || !world.chance.yes(0.022)) return null
  return world.now + world.chance.int(12 * 60, 38 * 60)
}

/** Some contacts wait for a room with care or for a family. */
export function specialRoomAt(world: World, code: string): Minute | null {
  if (!WEAK.includes(code) || dayOf(world.now) < 6 || !world.chance.yes(0.06)) return null
  return world.now + world.chance.int(16 * 60, 44 * 60)
}

/** Rounds that laboratories finish late whatever else happens: hours to the last result. */
const SLOW_ROUNDS: Readonly<Record<string, number>> = { 'r-150104-15': 27.4, 'r-150121-15': 38.9 }
export const slowRound = (round: string): number | undefined => SLOW_ROUNDS[round]

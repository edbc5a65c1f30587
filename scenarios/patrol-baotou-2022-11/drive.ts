import { litMinutes, type TrackPoint } from '#patrol/beats/lit-minutes.ts'
import type { Chance } from '../hohhot-2022-11/random.ts'
import type { PlannedBeat } from './beats.ts'
import { RULES } from './launch.ts'

/**
 * One car's hour on its beat. `care` is how well the beat is patrolled: from 1, nearly always inside with lights on,
 * down to a car that stands somewhere else.
 */
export function driveHour(
  { ring }: PlannedBeat,
  care: number,
  chance: Chance,
): { points: string; lit: readonly number[] } {
  const [lon, lat] = ring[0] ?? [0, 0]
  const points: TrackPoint[] = []
  for (let second = chance.int(0, 120); second < 3_600; second += chance.int(170, 280)) {
    const inside = chance.yes(care)
    const away = inside ? 0 : 0.02
    const east = Math.round((lon + away + chance.unit() * 0.0118) * 100_000) / 100_000
    const north = Math.round((lat + chance.unit() * 0.0088) * 100_000) / 100_000
    points.push([second, east, north, chance.yes(0.55 + 0.43 * care) ? 1 : 0])
  }
  return { points: JSON.stringify(points), lit: litMinutes(points, ring, RULES.trackGapMinutes) }
}

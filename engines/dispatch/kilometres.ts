import type { Point } from './problem.ts'

const KM_PER_DEGREE = 111.2

/** Kilometres of a straight line, to a tenth; within a city a plane is near enough: degrees, narrowed by latitude. */
export function kilometresBetween(from: Point, to: Point): number | null {
  if (from === null || to === null) return null
  const north = (from[1] - to[1]) * KM_PER_DEGREE
  const east = (from[0] - to[0]) * KM_PER_DEGREE * Math.cos((from[1] * Math.PI) / 180)
  return Math.round(Math.hypot(north, east) * 10) / 10
}

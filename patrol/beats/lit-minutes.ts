/** Longitude, latitude. */
export type Position = readonly [number, number]
/** Seconds after the hour, longitude, latitude, lights on. */
export type TrackPoint = readonly [number, number, number, 0 | 1]

/** Whether a position lies inside a closed outline, by counting the edges that a line to the east crosses. */
export function isInside([lon, lat]: Position, ring: readonly Position[]): boolean {
  let inside = false
  for (const [n, [x1, y1]] of ring.entries()) {
    const next = ring[n + 1]
    if (next === undefined) break
    const [x2, y2] = next
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

const HOUR_SECONDS = 3_600

/**
 * Minutes of the hour (0 to 59) in which the car was inside the beat with its lights on. A point stands until the next
 * one, for at most `gapMinutes`: a phone that fell silent lights nothing. A minute counts when any of it was lit.
 */
export function litMinutes(
  points: readonly TrackPoint[],
  ring: readonly Position[],
  gapMinutes: number,
): readonly number[] {
  const inOrder = points.toSorted(([a], [b]) => a - b)
  const lit = new Set<number>()
  for (const [n, [second, lon, lat, lights]] of inOrder.entries()) {
    if (lights !== 1 || second < 0 || second >= HOUR_SECONDS || !isInside([lon, lat], ring)) continue
    const until = Math.min(inOrder[n + 1]?.[0] ?? HOUR_SECONDS, second + gapMinutes * 60, HOUR_SECONDS)
    for (let minute = Math.floor(second / 60); minute * 60 < Math.max(until, second + 1); minute++) lit.add(minute)
  }
  return [...lit].sort((a, b) => a - b)
}

/** The text of a track as points; `null` when it is not one. */
export function parseTrack(text: string): readonly TrackPoint[] | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  if (!Array.isArray(read)) return null
  const points: TrackPoint[] = []
  for (const row of read) {
    if (!Array.isArray(row)) return null
    const [second, lon, lat, lights] = row
    if (typeof second !== 'number' || typeof lon !== 'number' || typeof lat !== 'number') return null
    points.push([second, lon, lat, lights === 1 ? 1 : 0])
  }
  return points
}

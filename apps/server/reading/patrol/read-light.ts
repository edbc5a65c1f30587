import type { Words } from '#kernel/contract-fields.ts'
import { epochMs, fromEpochMs, type Instant, plusHours, plusMinutes } from '#kernel/primitives/instant.ts'
import type { BeatLight, LightView } from '#patrol/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from '../names.ts'

const HOUR_MS = 3_600_000
const LATE_MINUTES = 5
const hourOf = (at: Instant): Instant => fromEpochMs(Math.floor(epochMs(at) / HOUR_MS) * HOUR_MS)

interface BeatRow {
  readonly beat: string
  readonly words: Words
  readonly place: string
  readonly unit: string
  readonly grade: number
  readonly target: number
}
interface ShiftRow {
  readonly beat: string
  readonly status: string
  readonly starts: Instant
  readonly ends: Instant
  readonly points: readonly { readonly point: string; readonly missed: string | null }[]
}
interface HourRow {
  readonly beat: string
  readonly hour: Instant
  readonly lit: number
}

const BEATS = `select beat, words, place, unit, grade, lit_target as target from patrol_beats
  where city = $1 and known_to is null and status = 'in-use' and ($2::text is null or starts_with(place, $2)) order by beat`
const SHIFTS = `select beat, status, starts_at as starts, ends_at as ends, points from patrol_shifts
  where city = $1 and known_to is null and starts_at < $3 and ends_at > $2`
const HOURS = `select beat, hour, lit from patrol_beat_hours
  where city = $1 and known_to is null and hour >= $2 and hour < $3`

export interface LightAsked {
  readonly city: string
  readonly now: Instant
  readonly place: string | undefined
  /** How many full hours back from `now`. */
  readonly hours: number
}

/** One beat over the hours: planned hours that were never lit count as dark; others as not planned. */
function lightOf(
  beat: BeatRow,
  hours: readonly Instant[],
  shifts: readonly ShiftRow[],
  lit: ReadonlyMap<string, number>,
) {
  const cells = hours.map((hour) => {
    const planned = shifts.some(({ starts, ends }) => starts < plusHours(hour, 1) && ends > hour)
    const minutes = lit.get(`${beat.beat} ${hour}`)
    return { hour, lit: minutes ?? (planned ? 0 : null) }
  })
  const counted = cells.flatMap((cell) => (cell.lit === null ? [] : [cell.lit]))
  return { cells, missing: counted.reduce((sum, n) => sum + Math.max(0, beat.target - n), 0), planned: counted.length }
}

/** Beats × hours, most minutes missing to the plan first. */
export async function readLight(db: ReadDb, { city, now, place, hours: count }: LightAsked): Promise<LightView> {
  // Tracks come in some minutes after their hour: one that has just ended is not dark yet.
  const end = hourOf(plusMinutes(now, -LATE_MINUTES))
  const from = plusHours(end, -count)
  const [beats, shifts, lit] = [
    await db.rows<BeatRow>(BEATS, [city, place ?? null]),
    await db.rows<ShiftRow>(SHIFTS, [city, from, now]),
    await db.rows<HourRow>(HOURS, [city, from, end]),
  ]
  const hours = Array.from({ length: count }, (_, n) => plusHours(from, n))
  const minutes = new Map(lit.map((row) => [`${row.beat} ${row.hour}`, row.lit]))
  const byBeat = Map.groupBy(shifts, (shift) => shift.beat)
  const names = await readNames(db, city, { posts: beats.map(({ unit }) => unit) })
  const rows = beats.map((beat): BeatLight => {
    const own = byBeat.get(beat.beat) ?? []
    const { cells, missing, planned } = lightOf(beat, hours, own, minutes)
    return {
      ...beat,
      unitWords: names.post(beat.unit),
      hours: cells,
      missing,
      planned,
      onStreet: own.filter(({ status }) => status === 'on-street').length,
      missed: own.flatMap(({ points }) =>
        points.flatMap(({ point, missed }) => (missed === null ? [] : [{ point, reason: missed }])),
      ),
    }
  })
  return { at: now, hours, beats: rows.toSorted((a, b) => b.missing - a.missing || a.beat.localeCompare(b.beat)) }
}

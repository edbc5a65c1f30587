import { hoursBetween, type Instant, later, plusMinutes } from '#kernel/primitives/instant.ts'
import type { RoundHour } from './state.ts'

/** What a forecast of a round is made from; counts as of `now`. */
export interface RoundProgress {
  readonly openedAt: Instant
  readonly now: Instant
  readonly dueAt: Instant
  readonly roster: number
  readonly pooling: number
  readonly people: number
  readonly collected: number
  readonly received: number
  readonly resulted: number
  readonly hours: readonly RoundHour[]
  /** How the last round over the area went; stands in until this one has results of its own. */
  readonly before: Pace | null
}
/** How fast a round's laboratories gave results, and how long after the first swab the first came. */
export interface Pace {
  readonly tubesPerHour: number
  readonly lagHours: number
}
export interface FinishForecast {
  /** Null while a rate is not known: nothing was sampled, or the laboratories gave no result yet. */
  readonly finishAt: Instant | null
  readonly samplingEndsAt: Instant | null
  /** Hours after the due time; negative when before it. */
  readonly lateHours: number | null
  readonly peoplePerHour: number | null
  readonly tubesPerHour: number | null
  /** The laboratories' rate is that of the last round, because this one has no result yet. */
  readonly byLastRound: boolean
  readonly peopleLeft: number
  readonly tubesLeft: number
  /** What the round waits for longest. */
  readonly limit: 'nothing' | 'sampling' | 'laboratory' | 'unknown'
}

/** A rate is read from this many hours back: a whole day's mean would hide that the sites have closed. */
const LOOK_BACK_HOURS = 3
const MINUTES = 60

/** Counts an hour over the last hours in which the work was under way. */
function rateOf(progress: RoundProgress, key: 'people' | 'resulted'): number | null {
  const { hours, now } = progress
  const worked = hours.filter((one) => one[key] > 0)
  const first = worked[0]
  if (first === undefined) return null
  const recent = worked.slice(-LOOK_BACK_HOURS)
  const from = recent[0]?.hour ?? first.hour
  const last = recent.at(-1)?.hour ?? from
  const until = hoursBetween(last, now) < 1 ? now : plusMinutes(last, MINUTES)
  const span = Math.max(hoursBetween(from, until), 0.25)
  return recent.reduce((sum, one) => sum + one[key], 0) / span
}

const after = (now: Instant, hours: number): Instant => plusMinutes(now, Math.ceil(hours * MINUTES))

/** From the swab to the result, as this round has it so far: the time between the first of each. */
function lagHours(hours: readonly RoundHour[]): number | null {
  const swab = hours.find((one) => one.collected > 0)
  const result = hours.find((one) => one.resulted > 0)
  return swab === undefined || result === undefined ? null : Math.max(0, hoursBetween(swab.hour, result.hour))
}

/** The pace of a whole round, from its first result to its last; null for one without results. */
export function paceOf(hours: readonly RoundHour[]): Pace | null {
  const worked = hours.filter((one) => one.resulted > 0)
  const [first, last] = [worked[0], worked.at(-1)]
  if (first === undefined || last === undefined) return null
  const tubes = worked.reduce((sum, one) => sum + one.resulted, 0)
  return { tubesPerHour: tubes / (hoursBetween(first.hour, last.hour) + 1), lagHours: lagHours(hours) ?? 0 }
}

/**
 * When the last result will be in, by one rule: the people left at the present rate of sampling; then the tubes they
 * make and those that wait, at the present rate of the laboratories; a tube taken last still needs the time that the
 * round's first tubes needed. The later of the two is the finish. Rates are those of the last three working hours;
 * before its first result a round borrows the laboratories' pace from the last round over its area.
 */
export function forecastFinish(progress: RoundProgress): FinishForecast {
  const { now, dueAt, roster, people, collected, resulted, pooling } = progress
  const peopleLeft = Math.max(0, roster - people)
  const perTube = collected === 0 ? pooling : Math.max(1, people / collected)
  const tubesLeft = Math.max(0, collected - resulted) + Math.ceil(peopleLeft / perTube)
  const peoplePerHour = rateOf(progress, 'people')
  const own = rateOf(progress, 'resulted')
  const tubesPerHour = own ?? progress.before?.tubesPerHour ?? null
  const byLastRound = own === null && tubesPerHour !== null
  const rates = { peoplePerHour, tubesPerHour, byLastRound, peopleLeft, tubesLeft }
  if (tubesLeft === 0) return { ...rates, ...at(now, now, dueAt), limit: 'nothing' }
  const samplingEndsAt = peopleLeft === 0 ? now : peoplePerHour === null ? null : after(now, peopleLeft / peoplePerHour)
  if (samplingEndsAt === null || tubesPerHour === null)
    return { ...rates, finishAt: null, samplingEndsAt, lateHours: null, limit: 'unknown' }
  const bySampling =
    peopleLeft === 0 ? now : after(samplingEndsAt, lagHours(progress.hours) ?? progress.before?.lagHours ?? 0)
  const byLaboratory = after(now, tubesLeft / tubesPerHour)
  return {
    ...rates,
    ...at(later(bySampling, byLaboratory), samplingEndsAt, dueAt),
    limit: bySampling > byLaboratory ? 'sampling' : 'laboratory',
  }
}

const at = (finishAt: Instant, samplingEndsAt: Instant, dueAt: Instant) => ({
  finishAt,
  samplingEndsAt,
  lateHours: Math.round(hoursBetween(dueAt, finishAt) * 10) / 10,
})

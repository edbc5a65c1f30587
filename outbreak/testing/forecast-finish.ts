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
}
export interface FinishForecast {
  /** Null while a rate is not known: nothing was sampled, or the laboratories gave no result yet. */
  readonly finishAt: Instant | null
  readonly samplingEndsAt: Instant | null
  /** Hours after the due time; negative when before it. */
  readonly lateHours: number | null
  readonly peoplePerHour: number | null
  readonly tubesPerHour: number | null
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
function lagHours({ hours }: RoundProgress): number {
  const swab = hours.find((one) => one.collected > 0)
  const result = hours.find((one) => one.resulted > 0)
  return swab === undefined || result === undefined ? 0 : Math.max(0, hoursBetween(swab.hour, result.hour))
}

/**
 * When the last result will be in, by one rule: the people left at the present rate of sampling; then the tubes they
 * make and those that wait, at the present rate of the laboratories; a tube taken last still needs the time that the
 * round's first tubes needed. The later of the two is the finish. Rates are those of the last three working hours.
 */
export function forecastFinish(progress: RoundProgress): FinishForecast {
  const { now, dueAt, roster, people, collected, resulted, pooling } = progress
  const peopleLeft = Math.max(0, roster - people)
  const perTube = collected === 0 ? pooling : Math.max(1, people / collected)
  const tubesLeft = Math.max(0, collected - resulted) + Math.ceil(peopleLeft / perTube)
  const peoplePerHour = rateOf(progress, 'people')
  const tubesPerHour = rateOf(progress, 'resulted')
  const rates = { peoplePerHour, tubesPerHour, peopleLeft, tubesLeft }
  if (tubesLeft === 0) return { ...rates, ...at(now, now, dueAt), limit: 'nothing' }
  const samplingEndsAt = peopleLeft === 0 ? now : peoplePerHour === null ? null : after(now, peopleLeft / peoplePerHour)
  if (samplingEndsAt === null || tubesPerHour === null)
    return { ...rates, finishAt: null, samplingEndsAt, lateHours: null, limit: 'unknown' }
  const bySampling = peopleLeft === 0 ? now : after(samplingEndsAt, lagHours(progress))
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

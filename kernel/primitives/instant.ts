import type { Brand } from './brand.ts'

/**
 * A moment, always written `YYYY-MM-DDTHH:mm:ss.sssZ` (UTC, milliseconds).
 * One spelling only, so that `<` on two instants is also the order in time, in memory, JSON and SQL alike.
 */
export type Instant = Brand<string, 'Instant'>

/** A calendar day in the city's zone, `YYYY-MM-DD`. */
export type LocalDate = Brand<string, 'LocalDate'>

const CANONICAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const ISO_WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** Parses an ISO 8601 time that names its offset; `undefined` when it is not one. */
export function parseInstant(text: string): Instant | undefined {
  if (CANONICAL.test(text)) return Number.isNaN(Date.parse(text)) ? undefined : (text as Instant)
  if (!ISO_WITH_ZONE.test(text)) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? undefined : (new Date(ms).toISOString() as Instant)
}

/** As `parseInstant`, for times written by ourselves. @throws {RangeError} on anything else. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text)
  if (parsed === undefined) throw new RangeError(`not an ISO 8601 time with an offset: ${text}`)
  return parsed
}

export const epochMs = (at: Instant): number => Date.parse(at)
export const fromEpochMs = (ms: number): Instant => new Date(ms).toISOString() as Instant
export const plusMinutes = (at: Instant, minutes: number): Instant => fromEpochMs(epochMs(at) + minutes * 60_000)
export const plusHours = (at: Instant, hours: number): Instant => plusMinutes(at, hours * 60)
export const plusDays = (at: Instant, days: number): Instant => plusMinutes(at, days * 1440)

/** Hours from `start` to `end`; negative when `end` is earlier. */
export const hoursBetween = (start: Instant, end: Instant): number => (epochMs(end) - epochMs(start)) / 3_600_000

export const earlier = (a: Instant, b: Instant): Instant => (a <= b ? a : b)
export const later = (a: Instant, b: Instant): Instant => (a >= b ? a : b)

import { epochMs, type Instant, type LocalDate, plusMinutes } from '#kernel/primitives/instant.ts'
import { localDate, type TimeZone } from '#kernel/primitives/local-day.ts'
import { type Gate, TASK_RULES, type Task } from '../contract-kinds.ts'
import { VOLUNTEER_RULES } from '../contract-rules.ts'
import type { GatePassed } from './events.ts'
import type { Span } from './state.ts'

/** What a posting is judged by: who they are on the register, and what they have agreed to already. */
export interface Candidate {
  readonly adult: boolean
  readonly gates: readonly GatePassed[]
  readonly spans: readonly Span[]
}

/** Gates that a task asks of somebody: consent and health of everybody, cover where there is danger. */
export function gatesFor(task: Task, adult: boolean): readonly Gate[] {
  const { danger, gates } = TASK_RULES[task]
  return [
    'consent',
    'health',
    ...(adult ? [] : ['guardian-consent' as const]),
    ...(danger ? ['insurance' as const] : []),
    ...gates,
  ]
}

const stands = ({ from, to }: GatePassed, day: LocalDate): boolean => from <= day && (to === null || day <= to)

/** First gate that does not stand on the day; terms of confidentiality stand only with an end. */
export function missingGate(who: Candidate, task: Task, day: LocalDate): Gate | null {
  const held = (gate: Gate) =>
    who.gates.some(
      (passed) => passed.gate === gate && stands(passed, day) && (gate !== 'confidentiality' || passed.to !== null),
    )
  return gatesFor(task, who.adult).find((gate) => !held(gate)) ?? null
}

const minutesOf = ({ from, to }: Pick<Span, 'from' | 'to'>): number => (epochMs(to) - epochMs(from)) / 60_000

export type SpanRefusal = 'overlaps' | 'day-too-long' | 'too-little-rest'

/**
 * Why a stretch of work cannot be added: it overlaps another; the day would be longer than the longest; or there is
 * less than the rest between two days' work.
 */
export function refuseSpan(
  spans: readonly Span[],
  wanted: Span,
  zone: TimeZone,
): { readonly code: SpanRefusal; readonly other: Span } | null {
  const others = spans.filter(({ id }) => id !== wanted.id)
  const overlap = others.find(({ from, to }) => from < wanted.to && wanted.from < to)
  if (overlap) return { code: 'overlaps', other: overlap }
  const day = localDate(wanted.from, zone)
  const sameDay = others.filter(({ from }) => localDate(from, zone) === day)
  const last = sameDay.at(-1)
  const total = [...sameDay, wanted].reduce((sum, span) => sum + minutesOf(span), 0)
  if (last && total > VOLUNTEER_RULES.longestDayMinutes.value) return { code: 'day-too-long', other: last }
  const rest = VOLUNTEER_RULES.restMinutes.value
  const close = others.find(
    ({ from, to }) => localDate(from, zone) !== day && gap(to, wanted.from) < rest && gap(wanted.to, from) < rest,
  )
  return close ? { code: 'too-little-rest', other: close } : null
}

/** Minutes from `end` to `start`; below zero when `start` is earlier. */
const gap = (end: Instant, start: Instant): number => (epochMs(start) - epochMs(end)) / 60_000

/** A shift that has no end of its own is taken to last this long. */
export const assumedEnd = (from: Instant): Instant => plusMinutes(from, 240)

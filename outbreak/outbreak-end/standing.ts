import type { OutbreakEnd } from '#kernel/policy/policy-pack.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { addDays, daysBetween, endOfDay, localDate, type TimeZone } from '#kernel/primitives/local-day.ts'

/** What the countdown is counted from; a followed outbreak, or a row of its view. */
export interface EndFacts {
  /** Linked cases that have no anchor yet. */
  readonly awaiting: number
  readonly anchorAt: Instant | null
  readonly days: number
  readonly declared: { readonly at: Instant; readonly heightenedUntil: Instant | null } | null
  readonly closedAt: Instant | null
}
export interface EndStanding {
  readonly status: 'active' | 'countdown' | 'due' | 'declared' | 'heightened' | 'closed'
  /** Day n of `of`: day 1 is the day after the anchor's. 0 while no count runs. */
  readonly day: number
  readonly of: number
  /** When the last day is complete; null while no count runs. */
  readonly dueAt: Instant | null
  /** What must pass before the next step may be recorded; null when it may. */
  readonly waitsUntil: Instant | null
}

/**
 * Where an outbreak stands on the way to its end at `at`: active, counting day n of N, due to be declared, declared,
 * under heightened surveillance, closed. A pure function of what is on record, so nothing has to tick.
 */
export function endStanding(facts: EndFacts, at: Instant, zone: TimeZone): EndStanding {
  const { anchorAt, awaiting, days, declared, closedAt } = facts
  if (anchorAt === null || awaiting > 0) return { status: 'active', day: 0, of: days, dueAt: null, waitsUntil: null }
  const anchorDay = localDate(anchorAt, zone)
  const dueAt = endOfDay(addDays(anchorDay, days), zone)
  const day = Math.min(days, Math.max(0, daysBetween(anchorDay, localDate(at, zone))))
  const counted = { day, of: days, dueAt }
  if (closedAt !== null && closedAt <= at) return { status: 'closed', ...counted, waitsUntil: null }
  if (declared !== null && declared.at <= at) {
    const until = declared.heightenedUntil
    const watched = until !== null && localDate(at, zone) > localDate(declared.at, zone)
    const waitsUntil = until !== null && at < until ? until : null
    return { status: watched ? 'heightened' : 'declared', ...counted, waitsUntil }
  }
  return at < dueAt
    ? { status: 'countdown', ...counted, waitsUntil: dueAt }
    : { status: 'due', ...counted, waitsUntil: null }
}

/** Whether the days counted mean what they say at this share of cases reported; null when it or the pack's figure is not known. */
export const countSuffices = (share: number | null, rule: OutbreakEnd['completeness']): boolean | null =>
  share === null || rule === undefined ? null : share >= rule.enough

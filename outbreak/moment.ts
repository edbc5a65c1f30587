import type { Context } from '#kernel/ledger/decision.ts'
import { type Instant, plusDays } from '#kernel/primitives/instant.ts'
import { type Result, refuse } from '#kernel/primitives/result.ts'
import type { MomentRefusal } from './moment-refusals.ts'

const MOST_DAYS_LATE = 7

/**
 * Whether something may be said now to have happened at `occurredAt`: not in the future, not more than seven
 * days back, and not before `lastAt`, the step of the same subject already recorded. `undefined` when it may.
 */
export function refuseMoment(
  occurredAt: Instant,
  context: Pick<Context, 'now'>,
  lastAt: Instant | null = null,
): Extract<Result<never, MomentRefusal>, { ok: false }> | undefined {
  const { now } = context
  const earliest = plusDays(now, -MOST_DAYS_LATE)
  const field = { field: 'occurredAt' }
  if (occurredAt > now) return refuse('occurred-in-future', { occurredAt, now }, field)
  if (occurredAt < earliest) return refuse('occurred-too-long-ago', { occurredAt, earliest }, field)
  if (lastAt !== null && occurredAt < lastAt) return refuse('out-of-order', { occurredAt, earlierAt: lastAt }, field)
  return undefined
}

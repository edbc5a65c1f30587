import type { Context } from '#kernel/ledger/decision.ts'
import { checkMoment, refuseFuture } from '#kernel/ledger/moment.ts'
import type { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'

type MomentRefusal = keyof typeof MOMENT_REFUSALS
type Refused = { readonly ok: false; readonly refusal: Refusal<MomentRefusal> } | undefined

const refuseBefore = (lastAt: Instant | null, occurredAt: Instant): Refused =>
  lastAt !== null && occurredAt < lastAt
    ? refuse('out-of-order', { occurredAt, earlierAt: lastAt }, { field: 'occurredAt' })
    : undefined

/**
 * Why something may not be said now to have happened at `occurredAt`: it is in the future, more than seven days
 * back, or before `lastAt`, the step of the same subject already recorded. `undefined` when it may.
 */
export function refuseMoment(occurredAt: Instant, context: Context, lastAt: Instant | null = null): Refused {
  const entry = checkMoment(occurredAt, context)
  return entry.ok ? refuseBefore(lastAt, occurredAt) : entry
}

/** As `refuseMoment`, for a dated record from before the first recorded day: it may be older than seven days. */
export function refuseOpeningMoment(occurredAt: Instant, context: Context, lastAt: Instant | null = null): Refused {
  const entry = refuseFuture(occurredAt, context)
  return entry.ok ? refuseBefore(lastAt, occurredAt) : entry
}

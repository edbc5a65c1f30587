import type { Context } from '#kernel/ledger/decision.ts'
import { checkMoment } from '#kernel/ledger/moment.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { MomentRefusal } from './moment-refusals.ts'

/**
 * Why something may not be said now to have happened at `occurredAt`: it is in the future, more than seven days
 * back, or before `lastAt`, the step of the same subject already recorded. `undefined` when it may.
 */
export function refuseMoment(
  occurredAt: Instant,
  context: Context,
  lastAt: Instant | null = null,
): { readonly ok: false; readonly refusal: Refusal<MomentRefusal> } | undefined {
  const entry = checkMoment(occurredAt, context)
  if (!entry.ok) return entry
  return lastAt !== null && occurredAt < lastAt
    ? refuse('out-of-order', { occurredAt, earlierAt: lastAt }, { field: 'occurredAt' })
    : undefined
}

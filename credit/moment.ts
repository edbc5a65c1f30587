import type { Context } from '#kernel/ledger/decision.ts'
import { checkMoment } from '#kernel/ledger/moment.ts'
import type { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'

type Refused = { readonly ok: false; readonly refusal: Refusal<keyof typeof MOMENT_REFUSALS> } | undefined

/** Why something may not be said now to have happened then: in the future, too far back, or before the step behind it. */
export function refuseMoment(occurredAt: Instant, context: Context, lastAt: Instant | null = null): Refused {
  const entry = checkMoment(occurredAt, context)
  if (!entry.ok) return entry
  return lastAt !== null && occurredAt < lastAt
    ? refuse('out-of-order', { occurredAt, earlierAt: lastAt }, { field: 'occurredAt' })
    : undefined
}

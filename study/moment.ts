import type { Context } from '#kernel/ledger/decision.ts'
import { checkMoment, type MomentRefusal } from '#kernel/ledger/moment.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'

export interface Refused<Code extends string> {
  readonly ok: false
  readonly refusal: Refusal<Code>
}

/** Why something may not be said now to have happened at `occurredAt`, the step before it being at `lastAt`. */
export function refuseMoment(
  occurredAt: Instant,
  context: Context,
  lastAt: Instant | null = null,
): Refused<MomentRefusal | 'out-of-order'> | undefined {
  const entry = checkMoment(occurredAt, context)
  if (!entry.ok) return entry
  return lastAt !== null && occurredAt < lastAt
    ? refuse('out-of-order', { occurredAt, earlierAt: lastAt }, { field: 'occurredAt' })
    : undefined
}

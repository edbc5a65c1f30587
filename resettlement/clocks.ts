import type { Context } from '#kernel/ledger/decision.ts'
import { dueAt } from '#kernel/policy/due-at.ts'
import type { ClockRule } from '#kernel/policy/policy-pack.ts'
import { type Instant, plusDays } from '#kernel/primitives/instant.ts'

/**
 * How long each step may take where the pack in force says nothing of it: such limits are local, and a pack that has a
 * clock of the name wins. Sources: the domain reference, section 5; `D` marks a default of ours.
 */
const DEFAULTS = {
  /** Receiving office answers whether the address is right (D). */
  'return.verify': { kind: 'within', hours: 72 },
  /** Somebody who cannot get home is lodged the same day (D). */
  'return.lodge': { kind: 'sameDay', lateEvening: null },
  /** A batch is settled within a day of its departure: everybody has a receipt or a coded exit (D). */
  'return.batch': { kind: 'within', hours: 24 },
  /** A file is opened within seven days of the end of quarantine (home visit within 7 days, local practice). */
  'return.support': { kind: 'within', hours: 168 },
} as const satisfies Record<string, ClockRule>
export type ReturnClock = keyof typeof DEFAULTS

export const returnDue = ({ policy, zone }: Context, clock: ReturnClock, start: Instant): Instant =>
  dueAt(policy.clocks[clock] ?? DEFAULTS[clock], start, zone)

/** Before release the city takes an unanswered verification over this many days ahead; a stranded person waits a day. */
const HARD_STOP_DAYS = 2
export const hardStopAt = (freeAt: Instant, listedAt: Instant): Instant => {
  const ahead = plusDays(freeAt, -HARD_STOP_DAYS)
  return ahead > listedAt ? ahead : plusDays(listedAt, 1)
}

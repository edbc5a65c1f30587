import { cityOf, communityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Context } from '#kernel/ledger/decision.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import { type FacilityId, type PlaceCode, type PostId, postId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { MoveDue, Owed } from './care-events.ts'
import type { DiagnoseDue } from './events.ts'

/** When the clock runs out; null where the pack in force has no such clock, and so asks for nothing. */
export const dueIf = (context: Context, clock: string, start: Instant): Instant | null =>
  context.policy.clocks[clock] === undefined ? null : clockDue(context, clock, start)

export function owedBy(context: Context, clock: string, start: Instant, holder: PostId): Owed | null {
  const dueAt = dueIf(context, clock, start)
  return dueAt === null ? null : { holder, dueAt }
}

/** Recheck and panel sit in the city. */
export const cityCdc = (home: PlaceCode): PostId => postId(cityOf(home) ?? home, 'cdc')
export const homeCommunity = (home: PlaceCode): PostId => postId(communityOf(home) ?? home, 'community')
export const wardDesk = (facility: FacilityId): PostId => postId(facility, 'hospital')

export function diagnoseDue(context: Context, home: PlaceCode, foundAt: Instant): DiagnoseDue | null {
  const verifyDueAt = dueIf(context, 'case.verify', foundAt)
  const owed = owedBy(context, 'case.classify', foundAt, cityCdc(home))
  return owed === null || verifyDueAt === null ? null : { ...owed, verifyDueAt }
}

/** A move to a bed that fits, owed by the transfer desk of the home's district. */
export function moveDue(context: Context, home: PlaceCode, at: Instant): MoveDue | null {
  const acceptDueAt = dueIf(context, 'careMove.accept', at)
  const startDueAt = dueIf(context, 'careMove.start', at)
  const dueAt = dueIf(context, 'careMove', at)
  if (acceptDueAt === null || startDueAt === null || dueAt === null) return null
  return { holder: answeringPost(home, 'transfer'), acceptDueAt, startDueAt, dueAt }
}

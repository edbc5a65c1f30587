import type { Context } from '#kernel/ledger/decision.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

/** When something is owed and by whom; `undefined` where the pack sets no such clock. */
export function owedBy(
  context: Context,
  clock: string,
  duty: string,
  place: PlaceCode,
  start: Instant,
): { readonly dueAt: Instant; readonly holder: PostId } | undefined {
  if (context.policy.clocks[clock] === undefined) return undefined
  return { dueAt: clockDue(context, clock, start), holder: answeringPost(place, duty) }
}

import { contains } from '../jurisdictions/place-code.ts'
import type { PlaceCode } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import { accept, type Result, refuse } from '../primitives/result.ts'
import type { Actor } from './actor.ts'
import type { Right } from './rights.ts'

/** Rights that a post lent to help may use: carrying out what somebody else has ordered. */
export const ASSISTABLE: readonly Right[] = [
  'board.read',
  'case.read',
  'person.register',
  'sample.collect',
  'patient.carry',
  'contact.tell',
  'contact.move',
  'duty.act',
]

export type RightRefusal = 'right-missing' | 'outside-jurisdiction' | 'assist-cannot-command' | 'post-expired'

/** Whether the post holds the right at all, and not only to assist where the act is an order. */
export function holdsRight(actor: Actor, right: Right, now: Instant): Result<null, RightRefusal> {
  const params = { post: actor.post, right }
  if (actor.heldUntil !== null && now >= actor.heldUntil)
    return refuse('post-expired', { ...params, until: actor.heldUntil })
  const modes = actor.grants.filter((grant) => grant.right === right).map((grant) => grant.mode)
  if (modes.length === 0) return refuse('right-missing', params)
  if (modes.includes('command') || ASSISTABLE.includes(right)) return accept(null)
  return refuse('assist-cannot-command', params)
}

/** Whether `actor` may do an act of kind `right` at `place` now. */
export function mayAct(actor: Actor, right: Right, place: PlaceCode, now: Instant): Result<null, RightRefusal> {
  const held = holdsRight(actor, right, now)
  if (!held.ok || contains(actor.jurisdiction, place)) return held
  return refuse('outside-jurisdiction', { post: actor.post, right, jurisdiction: actor.jurisdiction, place })
}

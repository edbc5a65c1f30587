import { contains, isWider, levelOf } from '../jurisdictions/place-code.ts'
import type { Actor } from '../positions/actor.ts'
import { deskOfPost, placeOfPost } from '../positions/place-of-post.ts'
import type { Duty } from './duty.ts'
import { holderOf } from './holder.ts'

/**
 * Whether `actor` stands over the duty's holder: may command duties at its place, is not the holder, and
 * answers for a wider place, or is the command desk of the holder's own place.
 */
export function standsOver(actor: Actor, duty: Duty): boolean {
  const holder = holderOf(duty)
  const commands = actor.grants.some((grant) => grant.right === 'duty.act' && grant.mode === 'command')
  if (!commands || actor.post === holder || !contains(actor.jurisdiction, duty.place)) return false
  const holderPlace = placeOfPost(holder)
  if (holderPlace === undefined || deskOfPost(actor.post) === 'command') return true
  return isWider(levelOf(actor.jurisdiction), levelOf(holderPlace))
}

import type { Context } from '../../ledger/decision.ts'
import { type Result, refuse } from '../../primitives/result.ts'
import type { Duty } from '../duty.ts'
import { type DutyCommand, type DutyReads, type FindRefusal, findDuty } from './find-duty.ts'

export type OfferRefusal = FindRefusal | 'no-offer' | 'not-offered-to-you' | 'hard-stop-reached'

/** The duty, when it is offered to the acting post and the hard stop has not settled the matter yet. */
export function findOfferToMe(command: DutyCommand, states: DutyReads, context: Context): Result<Duty, OfferRefusal> {
  const found = findDuty(command, states, context)
  if (!found.ok) return found
  const { offer, key } = found.value
  if (offer === null) return refuse('no-offer', { duty: key })
  if (offer.to !== context.actor.post) return refuse('not-offered-to-you', { to: offer.to, post: context.actor.post })
  if (command.occurredAt < offer.at.at)
    return refuse('out-of-order', { occurredAt: command.occurredAt, earlierAt: offer.at.at }, { field: 'occurredAt' })
  if (offer.hardStopAt !== null && context.now >= offer.hardStopAt)
    return refuse('hard-stop-reached', { duty: key, hardStopAt: offer.hardStopAt })
  return found
}

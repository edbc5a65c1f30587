import type { PostId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { refuse } from '../../primitives/result.ts'
import { type DutyCommand, type DutyDecision, dutyFact, findOwnDuty, ON_DUTY } from './find-duty.ts'

export interface OfferDuty extends DutyCommand {
  readonly to: PostId
  /** From then on the duty is the other post's even without a receipt; null: the holder stays liable until one comes. */
  readonly hardStopAt: Instant | null
}

/** The holder offers the duty to another post, and stays liable until it is received or the hard stop passes. */
export const offerDuty: DutyDecision<
  OfferDuty,
  'not-holder' | 'offer-pending' | 'offer-to-self' | 'hard-stop-in-past'
> = {
  name: 'offer-duty',
  right: 'duty.act',
  ...ON_DUTY,
  decide(command, states, context) {
    const found = findOwnDuty(command, states, context)
    if (!found.ok) return found
    const duty = found.value
    const { to, hardStopAt, occurredAt } = command
    if (duty.offer !== null) return refuse('offer-pending', { to: duty.offer.to, at: duty.offer.at.at })
    if (to === context.actor.post) return refuse('offer-to-self', { to }, { field: 'to' })
    if (hardStopAt !== null && (hardStopAt <= occurredAt || hardStopAt <= context.now))
      return refuse('hard-stop-in-past', { hardStopAt, now: context.now }, { field: 'hardStopAt' })
    return dutyFact('duty-offered', { duty: duty.key, to, hardStopAt }, { command, duty })
  },
}

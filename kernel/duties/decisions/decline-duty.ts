import type { DeclineReason } from '../duty-reasons.ts'
import { type DutyCommand, type DutyDecision, dutyFact, ON_DUTY } from './find-duty.ts'
import { findOfferToMe, type OfferRefusal } from './find-offer.ts'

export interface DeclineDuty extends DutyCommand {
  readonly reason: DeclineReason
}

/** The offered post says no, and why; the holder never stopped being liable. */
export const declineDuty: DutyDecision<DeclineDuty, OfferRefusal> = {
  name: 'decline-duty',
  right: 'duty.act',
  ...ON_DUTY,
  decide(command, states, context) {
    const found = findOfferToMe(command, states, context)
    if (!found.ok) return found
    const duty = found.value
    return dutyFact('duty-offer-declined', { duty: duty.key, reason: command.reason }, { command, duty })
  },
}

import { type DutyCommand, type DutyDecision, dutyFact, ON_DUTY } from './find-duty.ts'
import { findOfferToMe, type OfferRefusal } from './find-offer.ts'

export type ReceiveDuty = DutyCommand

/** Receipt (回执) by the offered post: from now on the duty is its own. */
export const receiveDuty: DutyDecision<ReceiveDuty, OfferRefusal> = {
  name: 'receive-duty',
  right: 'duty.act',
  ...ON_DUTY,
  decide(command, states, context) {
    const found = findOfferToMe(command, states, context)
    if (!found.ok) return found
    const duty = found.value
    return dutyFact('duty-received', { duty: duty.key }, { command, duty })
  },
}

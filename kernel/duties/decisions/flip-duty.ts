import { refuse } from '../../primitives/result.ts'
import { type DutyCommand, type DutyDecision, dutyFact, findDuty, ON_DUTY } from './find-duty.ts'

export type FlipDuty = DutyCommand

/** The clock's act: the hard stop of an offer has passed without a receipt, so the offered post holds the duty from that stop on. */
export const flipDuty: DutyDecision<FlipDuty, 'no-offer' | 'no-hard-stop' | 'hard-stop-not-reached'> = {
  name: 'flip-duty',
  right: 'duty.escalate',
  place: ON_DUTY.place,
  streams: ON_DUTY.streams,
  decide(command, states, context) {
    const found = findDuty(command, states, context)
    if (!found.ok) return found
    const duty = found.value
    if (duty.offer === null) return refuse('no-offer', { duty: duty.key })
    const { to, hardStopAt } = duty.offer
    if (hardStopAt === null) return refuse('no-hard-stop', { duty: duty.key, to })
    if (context.now < hardStopAt) return refuse('hard-stop-not-reached', { duty: duty.key, hardStopAt })
    return dutyFact('duty-flipped', { duty: duty.key, to }, { command, duty, occurredAt: hardStopAt })
  },
}

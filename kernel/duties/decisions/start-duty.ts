import { refuse } from '../../primitives/result.ts'
import { type DutyCommand, type DutyDecision, dutyFact, findOwnDuty, ON_DUTY } from './find-duty.ts'

export type StartDuty = DutyCommand

/** The holder is on it. Stops the start clock. */
export const startDuty: DutyDecision<StartDuty, 'not-holder' | 'already-started'> = {
  name: 'start-duty',
  right: 'duty.act',
  ...ON_DUTY,
  decide(command, states, context) {
    const found = findOwnDuty(command, states, context)
    if (!found.ok) return found
    const duty = found.value
    const { doneAt } = duty.stages.start
    if (doneAt !== null) return refuse('already-started', { duty: duty.key, at: doneAt })
    return dutyFact('duty-started', { duty: duty.key }, { command, duty })
  },
}

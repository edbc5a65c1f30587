import type { PostId } from '../../primitives/ids.ts'
import { refuse } from '../../primitives/result.ts'
import type { ReassignReason } from '../duty-reasons.ts'
import { holderOf } from '../holder.ts'
import { standsOver } from '../stands-over.ts'
import { type DutyCommand, type DutyDecision, dutyFact, findDuty, ON_DUTY } from './find-duty.ts'

export interface ReassignDuty extends DutyCommand {
  readonly to: PostId
  readonly reason: ReassignReason
}

/** A post over the holder gives the duty to another. Clocks run on; a refused duty is open again. */
export const reassignDuty: DutyDecision<ReassignDuty, 'not-over-holder' | 'already-holder'> = {
  name: 'reassign-duty',
  right: 'duty.act',
  ...ON_DUTY,
  decide(command, states, context) {
    const found = findDuty(command, states, context)
    if (!found.ok) return found
    const duty = found.value
    const holder = holderOf(duty)
    const { to, reason } = command
    if (!standsOver(context.actor, duty)) return refuse('not-over-holder', { holder, post: context.actor.post })
    if (to === holder) return refuse('already-holder', { holder }, { field: 'to' })
    return dutyFact('duty-reassigned', { duty: duty.key, to, reason }, { command, duty })
  },
}

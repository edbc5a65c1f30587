import { parentOf, streetOf } from '../../jurisdictions/place-code.ts'
import { clockDue } from '../../policy/clock-due.ts'
import { placeOfPost } from '../../positions/place-of-post.ts'
import type { PlaceCode } from '../../primitives/ids.ts'
import { refuse } from '../../primitives/result.ts'
import type { Duty } from '../duty.ts'
import { holderOf } from '../holder.ts'
import { lateStages } from '../late-stages.ts'
import { type DutyCommand, type DutyDecision, dutyFact, findDuty, ON_DUTY } from './find-duty.ts'

export type EscalateDuty = DutyCommand

/** Where the matter lies now: the last level told, else the holder's own place; a facility's desk counts as its street. */
const lastTold = (duty: Duty): PlaceCode =>
  duty.escalations.at(-1)?.to ?? placeOfPost(holderOf(duty)) ?? streetOf(duty.place) ?? duty.place

/** A late duty is told to the next level up the tree, one level each time, with time between for that level to act. */
export const escalateDuty: DutyDecision<EscalateDuty, 'duty-not-late' | 'escalation-at-top' | 'escalated-recently'> = {
  name: 'escalate-duty',
  right: 'duty.escalate',
  place: ON_DUTY.place,
  streams: ON_DUTY.streams,
  decide(command, states, context) {
    const found = findDuty(command, states, context)
    if (!found.ok) return found
    const duty = found.value
    if (lateStages(duty, context.now).length === 0) return refuse('duty-not-late', { duty: duty.key, now: context.now })
    const last = duty.escalations.at(-1)
    if (last !== undefined) {
      const nextAt = clockDue(context, 'escalation.step', last.at.at)
      if (context.now < nextAt) return refuse('escalated-recently', { duty: duty.key, to: last.to, nextAt })
    }
    const to = parentOf(lastTold(duty))
    if (to === undefined) return refuse('escalation-at-top', { duty: duty.key, place: lastTold(duty) })
    return dutyFact('duty-escalated', { duty: duty.key, to }, { command, duty })
  },
}

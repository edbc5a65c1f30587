import type { Actor } from '../../positions/actor.ts'
import type { PostId } from '../../primitives/ids.ts'
import { accept, type Result, refuse } from '../../primitives/result.ts'
import type { Channel, Duty } from '../duty.ts'
import { holderOf } from '../holder.ts'
import { type DutyCommand, type DutyDecision, dutyFact, findDuty, ON_DUTY } from './find-duty.ts'

export interface AcceptDuty extends DutyCommand {
  readonly channel: Channel
  /** The holder, when somebody else enters what the holder said by telephone, radio or on paper. */
  readonly proxyFor: PostId | null
}
type Refusal = 'not-holder' | 'proxy-not-for-holder' | 'proxy-needs-channel' | 'already-accepted'

function checkWho(command: AcceptDuty, duty: Duty, actor: Actor): Result<null, Refusal> {
  const holder = holderOf(duty)
  const { channel, proxyFor } = command
  if (proxyFor === null)
    return actor.post === holder ? accept(null) : refuse('not-holder', { holder, post: actor.post })
  if (proxyFor !== holder) return refuse('proxy-not-for-holder', { holder, proxyFor }, { field: 'proxyFor' })
  return channel === 'in-app' ? refuse('proxy-needs-channel', { holder }, { field: 'channel' }) : accept(null)
}

/** The holder says: mine, I have seen it. Stops the accept clock. */
export const acceptDuty: DutyDecision<AcceptDuty, Refusal> = {
  name: 'accept-duty',
  right: 'duty.act',
  ...ON_DUTY,
  decide(command, states, context) {
    const found = findDuty(command, states, context)
    if (!found.ok) return found
    const duty = found.value
    const who = checkWho(command, duty, context.actor)
    if (!who.ok) return who
    const { doneAt } = duty.stages.accept
    if (doneAt !== null) return refuse('already-accepted', { duty: duty.key, at: doneAt })
    const { channel, proxyFor } = command
    return dutyFact('duty-accepted', { duty: duty.key, channel, proxyFor }, { command, duty })
  },
}

import { postId } from '../../primitives/ids.ts'
import { refuse } from '../../primitives/result.ts'
import type { Blocker } from '../duty.ts'
import { blockerText, holderOf } from '../holder.ts'
import { type DutyCommand, type DutyDecision, dutyFact, findDuty, ON_DUTY } from './find-duty.ts'

export interface UnblockDuty extends DutyCommand {
  readonly by: Blocker
}

/** What blocked the duty is gone, as its holder, the post charged with the block or the city itself says. */
export const unblockDuty: DutyDecision<UnblockDuty, 'not-blocked' | 'not-holder'> = {
  name: 'unblock-duty',
  right: 'duty.act',
  ...ON_DUTY,
  decide(command, states, context) {
    const found = findDuty(command, states, context)
    if (!found.ok) return found
    const duty = found.value
    const text = blockerText(command.by)
    const block = duty.blocks.find((open) => open.until === null && blockerText(open.by) === text)
    if (block === undefined) return refuse('not-blocked', { duty: duty.key, by: text }, { field: 'by' })
    const { post } = context.actor
    if (![holderOf(duty), block.chargedTo, postId(context.city, 'system')].includes(post))
      return refuse('not-holder', { holder: holderOf(duty), post })
    const earlierAt = block.from.at
    if (command.occurredAt < earlierAt)
      return refuse('out-of-order', { occurredAt: command.occurredAt, earlierAt }, { field: 'occurredAt' })
    return dutyFact('duty-unblocked', { duty: duty.key, by: command.by }, { command, duty })
  },
}

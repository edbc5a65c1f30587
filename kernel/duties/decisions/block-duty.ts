import type { Decision } from '../../ledger/decision.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { resourcePost } from '../../positions/answering.ts'
import { type PostId, postId } from '../../primitives/ids.ts'
import { accept, type Result, refuse } from '../../primitives/result.ts'
import type { Blocker, Duty } from '../duty.ts'
import { dutyIdOf, parseDutyId } from '../duty-row.ts'
import { blockerText, chargedOf, holderOf } from '../holder.ts'
import { type DutyCommand, dutyFact, type FindRefusal, findDuty, ON_DUTY } from './find-duty.ts'

export interface BlockDuty extends DutyCommand {
  readonly by: Blocker
}
type Reads = {
  readonly subject: SubjectState
  /** The subject of the blocking duty; empty for a missing resource. */
  readonly blocker: readonly SubjectState[]
}
type Refusal = FindRefusal | 'not-holder' | 'already-blocked' | 'blocker-unknown' | 'blocks-itself'

/** Who is charged while it lasts: who answers for the blocking duty's own lateness, or shares out the resource. */
function chargedTo(command: BlockDuty, duty: Duty, blocker: readonly SubjectState[]): Result<PostId, Refusal> {
  const { by } = command
  if (by.kind === 'resource') return accept(resourcePost(duty.place, by.resource))
  if (by.duty === dutyIdOf(command.stream, duty.key))
    return refuse('blocks-itself', { duty: duty.key }, { field: 'by' })
  const key = parseDutyId(by.duty)?.key
  const blocking = blocker[0]?.duties.find((other) => other.key === key && other.closed === null)
  return blocking === undefined
    ? refuse('blocker-unknown', { by: by.duty }, { field: 'by' })
    : accept(chargedOf(blocking))
}

/**
 * The holder says what keeps it from the duty, or the city itself where another system's records show it; lateness from
 * now on is charged there.
 */
export const blockDuty: Decision<BlockDuty, Reads, Refusal> = {
  name: 'block-duty',
  right: 'duty.act',
  ...ON_DUTY,
  streams(command) {
    const other = command.by.kind === 'duty' ? parseDutyId(command.by.duty)?.stream : undefined
    return { subject: command.stream, blocker: other === undefined ? [] : [other] }
  },
  decide(command, states, context) {
    const found = findDuty(command, states, context)
    if (!found.ok) return found
    const duty = found.value
    const { post } = context.actor
    const holder = holderOf(duty)
    if (post !== holder && post !== postId(context.city, 'system')) return refuse('not-holder', { holder, post })
    const text = blockerText(command.by)
    if (duty.blocks.some((block) => block.until === null && blockerText(block.by) === text))
      return refuse('already-blocked', { duty: duty.key, by: text })
    const charged = chargedTo(command, duty, states.blocker)
    if (!charged.ok) return charged
    return dutyFact('duty-blocked', { duty: duty.key, by: command.by, chargedTo: charged.value }, { command, duty })
  },
}

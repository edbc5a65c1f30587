import type { Actor } from '../../positions/actor.ts'
import { accept, type Result, refuse } from '../../primitives/result.ts'
import type { Duty, Evidence, Outcome } from '../duty.ts'
import type { ReportReason } from '../duty-reasons.ts'
import { holderOf } from '../holder.ts'
import { standsOver } from '../stands-over.ts'
import { type DutyCommand, type DutyDecision, dutyFact, findDuty, ON_DUTY } from './find-duty.ts'

export interface ReportDuty extends DutyCommand {
  readonly outcome: Outcome
  readonly reason: ReportReason | null
  readonly evidence: readonly Evidence[]
}
type Refusal = 'not-holder' | 'void-not-by-holder' | 'evidence-needed' | 'reason-needed' | 'already-refused'

/** A voided duty leaves the count, so the one who is measured by it cannot void it. */
function checkWho(outcome: Outcome, duty: Duty, actor: Actor): Result<null, Refusal> {
  const holder = holderOf(duty)
  if (outcome !== 'void')
    return actor.post === holder ? accept(null) : refuse('not-holder', { holder, post: actor.post })
  return standsOver(actor, duty) ? accept(null) : refuse('void-not-by-holder', { holder, post: actor.post })
}

function checkGrounds({ outcome, reason, evidence }: ReportDuty, duty: Duty): Result<null, Refusal> {
  if (outcome === 'done')
    return evidence.length > 0 ? accept(null) : refuse('evidence-needed', { duty: duty.key }, { field: 'evidence' })
  if (reason === null) return refuse('reason-needed', { duty: duty.key, outcome }, { field: 'reason' })
  return outcome === 'refused' && duty.outcome === 'refused'
    ? refuse('already-refused', { duty: duty.key })
    : accept(null)
}

/**
 * The outcome of a duty that no other act discharges. Done needs evidence, anything else a reason.
 * A refusal leaves the duty open and in sight for review.
 */
export const reportDuty: DutyDecision<ReportDuty, Refusal> = {
  name: 'report-duty',
  right: 'duty.act',
  ...ON_DUTY,
  decide(command, states, context) {
    const found = findDuty(command, states, context)
    if (!found.ok) return found
    const duty = found.value
    const who = checkWho(command.outcome, duty, context.actor)
    if (!who.ok) return who
    const grounds = checkGrounds(command, duty)
    if (!grounds.ok) return grounds
    const { outcome, reason, evidence } = command
    return dutyFact('duty-reported', { duty: duty.key, outcome, reason, evidence }, { command, duty })
  },
}

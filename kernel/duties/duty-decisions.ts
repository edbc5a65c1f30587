import { anyDecision, type Decision } from '../ledger/decision.ts'
import { acceptDuty } from './decisions/accept-duty.ts'
import { blockDuty } from './decisions/block-duty.ts'
import { declineDuty } from './decisions/decline-duty.ts'
import { escalateDuty } from './decisions/escalate-duty.ts'
import { flipDuty } from './decisions/flip-duty.ts'
import { offerDuty } from './decisions/offer-duty.ts'
import { reassignDuty } from './decisions/reassign-duty.ts'
import { receiveDuty } from './decisions/receive-duty.ts'
import { reportDuty } from './decisions/report-duty.ts'
import { startDuty } from './decisions/start-duty.ts'
import { unblockDuty } from './decisions/unblock-duty.ts'

/** Acts on a duty; they work on the duties of every kind of subject. */
export const DUTY_DECISIONS: readonly Decision[] = [
  anyDecision(acceptDuty),
  anyDecision(startDuty),
  anyDecision(reportDuty),
  anyDecision(offerDuty),
  anyDecision(receiveDuty),
  anyDecision(declineDuty),
  anyDecision(flipDuty),
  anyDecision(reassignDuty),
  anyDecision(blockDuty),
  anyDecision(unblockDuty),
  anyDecision(escalateDuty),
]

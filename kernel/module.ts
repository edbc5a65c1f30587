import { answerDirective } from './directives/decisions/answer-directive.ts'
import { checkDirective } from './directives/decisions/check-directive.ts'
import { issueDirective } from './directives/decisions/issue-directive.ts'
import { receiptDirective } from './directives/decisions/receipt-directive.ts'
import { relayDirective } from './directives/decisions/relay-directive.ts'
import { DIRECTIVE_KIND } from './directives/directive.ts'
import { DUTY_DECISIONS } from './duties/duty-decisions.ts'
import { declarePlace } from './jurisdictions/declare-place.ts'
import { PLACE_KIND } from './jurisdictions/place.ts'
import { anyDecision } from './ledger/decision.ts'
import type { DomainModule } from './ledger/module.ts'
import { anyKind } from './ledger/stream-kind.ts'
import { voidRecord } from './ledger/void-record.ts'
import { openPeriod } from './periods/decisions/open-period.ts'
import { returnDay, returnNil } from './periods/decisions/return-day.ts'
import { PERIOD_KIND } from './periods/period.ts'
import { UNIT_RETURN_KIND } from './periods/unit-return.ts'
import { COMMAND_KIND } from './positions/command.ts'
import { acceptShift } from './positions/decisions/accept-shift.ts'
import { createPost } from './positions/decisions/create-post.ts'
import { declineShift } from './positions/decisions/decline-shift.ts'
import { establishCommand } from './positions/decisions/establish-command.ts'
import { fillPost } from './positions/decisions/fill-post.ts'
import { formWorkingGroup } from './positions/decisions/form-working-group.ts'
import { handOverShift } from './positions/decisions/hand-over-shift.ts'
import { mergeCommand } from './positions/decisions/merge-command.ts'
import { openShift } from './positions/decisions/open-shift.ts'
import { standDownCommand } from './positions/decisions/stand-down-command.ts'
import { vacatePost } from './positions/decisions/vacate-post.ts'
import { POST_KIND } from './positions/post.ts'
import { SHIFT_KIND } from './positions/shift.ts'

/** What the kernel itself records and decides; the six systems add their own modules beside it. */
export const KERNEL: DomainModule = {
  name: 'kernel',
  kinds: [
    anyKind(POST_KIND),
    anyKind(PLACE_KIND),
    anyKind(COMMAND_KIND),
    anyKind(DIRECTIVE_KIND),
    anyKind(PERIOD_KIND),
    anyKind(UNIT_RETURN_KIND),
    anyKind(SHIFT_KIND),
  ],
  decisions: [
    ...DUTY_DECISIONS,
    anyDecision(declarePlace),
    anyDecision(createPost),
    anyDecision(fillPost),
    anyDecision(vacatePost),
    anyDecision(establishCommand),
    anyDecision(mergeCommand),
    anyDecision(formWorkingGroup),
    anyDecision(standDownCommand),
    anyDecision(issueDirective),
    anyDecision(receiptDirective),
    anyDecision(answerDirective),
    anyDecision(checkDirective),
    anyDecision(relayDirective),
    anyDecision(openShift),
    anyDecision(handOverShift),
    anyDecision(acceptShift),
    anyDecision(declineShift),
    anyDecision(openPeriod),
    anyDecision(returnDay),
    anyDecision(returnNil),
    anyDecision(voidRecord),
  ],
}

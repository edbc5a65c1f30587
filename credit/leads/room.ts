import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { closeLead } from './decisions/close-lead.ts'
import { openLead } from './decisions/open-lead.ts'
import { LEAD_KIND } from './lead.ts'

export const LEAD_KINDS: readonly StreamKind[] = [anyKind(LEAD_KIND)]
export const LEAD_DECISIONS = [anyDecision(openLead), anyDecision(closeLead)]

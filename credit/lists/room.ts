import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { contactListedFirm } from './decisions/contact-listed-firm.ts'
import { listFirm } from './decisions/list-firm.ts'
import { noteNotDrawn } from './decisions/note-not-drawn.ts'
import { registerFirm } from './decisions/register-firm.ts'
import { unlistFirm } from './decisions/unlist-firm.ts'
import { ENTRY_KIND } from './entry.ts'
import { FIRM_KIND } from './firm.ts'

export const LIST_KINDS: readonly StreamKind[] = [anyKind(FIRM_KIND), anyKind(ENTRY_KIND)]
export const LIST_DECISIONS = [
  anyDecision(registerFirm),
  anyDecision(listFirm),
  anyDecision(contactListedFirm),
  anyDecision(noteNotDrawn),
  anyDecision(unlistFirm),
]

import type { DomainModule } from '#kernel/ledger/module.ts'
import { BRANCH_DECISIONS, BRANCH_KINDS } from './branches/room.ts'
import { LEAD_DECISIONS, LEAD_KINDS } from './leads/room.ts'
import { LIST_DECISIONS, LIST_KINDS } from './lists/room.ts'
import { LOAN_DECISIONS, LOAN_KINDS } from './loans/room.ts'
import { RELIEF_DECISIONS, RELIEF_KINDS_OF_STREAM } from './relief/room.ts'

/** Emergency credit: duty, clock and evidence over the bank's own books, which stay where they are. */
export const CREDIT: DomainModule = {
  name: 'credit',
  kinds: [...LOAN_KINDS, ...BRANCH_KINDS, ...LIST_KINDS, ...RELIEF_KINDS_OF_STREAM, ...LEAD_KINDS],
  decisions: [...LOAN_DECISIONS, ...BRANCH_DECISIONS, ...LIST_DECISIONS, ...RELIEF_DECISIONS, ...LEAD_DECISIONS],
}

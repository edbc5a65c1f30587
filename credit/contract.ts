import { BRANCH_COMMANDS, BRANCH_REFUSALS } from './branches/contract.ts'
import type { CommandContract, Words } from './contract-fields.ts'
import { LEAD_COMMANDS, LEAD_REFUSALS } from './leads/contract.ts'
import { LIST_COMMANDS, LIST_REFUSALS } from './lists/contract.ts'
import { LOAN_COMMANDS } from './loans/contract.ts'
import { LOAN_REFUSALS } from './loans/refusals.ts'
import { RELIEF_COMMANDS, RELIEF_REFUSALS } from './relief/contract.ts'

export const CREDIT_COMMANDS = {
  ...LOAN_COMMANDS,
  ...BRANCH_COMMANDS,
  ...LIST_COMMANDS,
  ...RELIEF_COMMANDS,
  ...LEAD_COMMANDS,
} as const satisfies Record<string, CommandContract>

export const CREDIT_REFUSALS = {
  ...LOAN_REFUSALS,
  ...BRANCH_REFUSALS,
  ...LIST_REFUSALS,
  ...RELIEF_REFUSALS,
  ...LEAD_REFUSALS,
} as const satisfies Record<string, Words>

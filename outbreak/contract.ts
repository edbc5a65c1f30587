import { APPEALS_COMMANDS, APPEALS_REFUSALS } from './appeals/contract.ts'
import { CASES_COMMANDS, CASES_REFUSALS } from './cases/contract.ts'
import { CONTACTS_COMMANDS, CONTACTS_REFUSALS } from './contacts/contract.ts'
import type { CommandContract, Words } from './contract-fields.ts'
import { CORRECTION_REFUSALS } from './corrections/contract.ts'
import { FACILITIES_COMMANDS, FACILITIES_REFUSALS } from './facilities/contract.ts'
import { HOUSEHOLDS_COMMANDS, HOUSEHOLDS_REFUSALS } from './households/contract.ts'
import { NEEDS_COMMANDS, NEEDS_REFUSALS } from './needs/contract.ts'
import { OUTBREAK_END_COMMANDS, OUTBREAK_END_REFUSALS } from './outbreak-end/contract.ts'
import { PACK_CHANGE_REFUSALS } from './pack-change/contract.ts'
import { PREMISES_COMMANDS, PREMISES_REFUSALS } from './premises/contract.ts'
import { TESTING_COMMANDS, TESTING_REFUSALS } from './testing/contract.ts'
import { TRACING_COMMANDS, TRACING_REFUSALS } from './tracing/contract.ts'
import { TRANSFER_COMMANDS, TRANSFER_REFUSALS } from './transfer/contract.ts'
import { ZONES_COMMANDS, ZONES_REFUSALS } from './zones/contract.ts'

/** Everything that may be asked of this module, by command name. */
export const OUTBREAK_COMMANDS = {
  ...OUTBREAK_END_COMMANDS,
  ...TESTING_COMMANDS,
  ...CASES_COMMANDS,
  ...CONTACTS_COMMANDS,
  ...TRACING_COMMANDS,
  ...TRANSFER_COMMANDS,
  ...FACILITIES_COMMANDS,
  ...ZONES_COMMANDS,
  ...APPEALS_COMMANDS,
  ...HOUSEHOLDS_COMMANDS,
  ...NEEDS_COMMANDS,
  ...PREMISES_COMMANDS,
} as const satisfies Record<string, CommandContract>
export type OutbreakCommand = keyof typeof OUTBREAK_COMMANDS

/** Every reason for which this module refuses, in words with `{slots}`; a code means one thing in all rooms. */
export const OUTBREAK_REFUSALS = {
  ...PACK_CHANGE_REFUSALS,
  ...CORRECTION_REFUSALS,
  ...OUTBREAK_END_REFUSALS,
  ...TESTING_REFUSALS,
  ...CASES_REFUSALS,
  ...CONTACTS_REFUSALS,
  ...TRACING_REFUSALS,
  ...TRANSFER_REFUSALS,
  ...FACILITIES_REFUSALS,
  ...ZONES_REFUSALS,
  ...APPEALS_REFUSALS,
  ...HOUSEHOLDS_REFUSALS,
  ...NEEDS_REFUSALS,
  ...PREMISES_REFUSALS,
} as const satisfies Record<string, Words>
export type OutbreakRefusal = keyof typeof OUTBREAK_REFUSALS

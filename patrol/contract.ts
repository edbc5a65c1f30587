import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import { BEATS_COMMANDS, BEATS_REFUSALS } from './beats/contract.ts'
import type { CommandContract, Words } from './contract-fields.ts'
import { EXITS_COMMANDS, EXITS_REFUSALS } from './exits/contract.ts'
import { INCIDENTS_COMMANDS, INCIDENTS_REFUSALS } from './incidents/contract.ts'
import { KIT_COMMANDS, KIT_REFUSALS } from './kit/contract.ts'
import { LAUNCH_COMMANDS, LAUNCH_REFUSALS } from './launch/contract.ts'
import { PLAN_COMMANDS, PLAN_REFUSALS } from './plan/contract.ts'
import { SHIFTS_COMMANDS, SHIFTS_REFUSALS } from './shifts/contract.ts'

/** Everything that may be asked of this module, by command name. */
export const PATROL_COMMANDS = {
  ...PLAN_COMMANDS,
  ...LAUNCH_COMMANDS,
  ...KIT_COMMANDS,
  ...BEATS_COMMANDS,
  ...SHIFTS_COMMANDS,
  ...INCIDENTS_COMMANDS,
  ...EXITS_COMMANDS,
} as const satisfies Record<string, CommandContract>

const OWN_REFUSALS = {
  ...PLAN_REFUSALS,
  ...LAUNCH_REFUSALS,
  ...KIT_REFUSALS,
  ...BEATS_REFUSALS,
  ...SHIFTS_REFUSALS,
  ...INCIDENTS_REFUSALS,
  ...EXITS_REFUSALS,
} as const satisfies Record<string, Words>

/** Every reason for which this module refuses, in words with `{slots}`. */
export const PATROL_REFUSALS = { ...MOMENT_REFUSALS, ...OWN_REFUSALS } as const satisfies Record<string, Words>
export type PatrolRefusal = keyof typeof PATROL_REFUSALS

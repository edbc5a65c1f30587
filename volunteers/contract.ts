import { ATTENDANCE_COMMANDS, ATTENDANCE_REFUSALS } from './attendance/contract.ts'
import { CERTIFICATES_COMMANDS, CERTIFICATES_REFUSALS } from './certificates/contract.ts'
import type { CommandContract, Words } from './contract-fields.ts'
import { DISINFECTION_COMMANDS, DISINFECTION_REFUSALS } from './disinfection/contract.ts'
import { ORGANISATION_COMMANDS, ORGANISATION_REFUSALS } from './organisation/contract.ts'
import { PEOPLE_COMMANDS, PEOPLE_REFUSALS } from './people/contract.ts'
import { POINTS_COMMANDS, POINTS_REFUSALS } from './points/contract.ts'
import { SHEETS_COMMANDS, SHEETS_REFUSALS } from './sheets/contract.ts'
import { VEHICLES_COMMANDS, VEHICLES_REFUSALS } from './vehicles/contract.ts'

/** Everything that may be asked of this module, by command name. */
export const VOLUNTEERS_COMMANDS = {
  ...ATTENDANCE_COMMANDS,
  ...POINTS_COMMANDS,
  ...PEOPLE_COMMANDS,
  ...SHEETS_COMMANDS,
  ...VEHICLES_COMMANDS,
  ...DISINFECTION_COMMANDS,
  ...CERTIFICATES_COMMANDS,
  ...ORGANISATION_COMMANDS,
} as const satisfies Record<string, CommandContract>

/** Every reason for which this module refuses, in words with `{slots}`. */
export const VOLUNTEERS_REFUSALS = {
  ...ATTENDANCE_REFUSALS,
  ...POINTS_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...SHEETS_REFUSALS,
  ...VEHICLES_REFUSALS,
  ...DISINFECTION_REFUSALS,
  ...CERTIFICATES_REFUSALS,
  ...ORGANISATION_REFUSALS,
} as const satisfies Record<string, Words>
export type VolunteersRefusal = keyof typeof VOLUNTEERS_REFUSALS

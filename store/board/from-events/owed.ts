import type { ClockName } from '#kernel/duties/duty.ts'
import { CASES_OWED } from './owed-cases.ts'
import { COMMAND_OWED } from './owed-command.ts'
import { CONTACTS_OWED } from './owed-contacts.ts'
import { RESIDENTS_OWED } from './owed-residents.ts'
import type { Owed } from './owed-spec.ts'
import { TESTING_OWED } from './owed-testing.ts'
import { ZONES_OWED } from './owed-zones.ts'

/** Every kind of duty there is. */
export const OWED: readonly Owed[] = [
  ...TESTING_OWED,
  ...CASES_OWED,
  ...CONTACTS_OWED,
  ...ZONES_OWED,
  ...RESIDENTS_OWED,
  ...COMMAND_OWED,
]

/** The kinds measured by one of the four clocks. */
export const MEASURED = OWED.filter((owed): owed is Owed & { readonly clock: ClockName } => owed.clock !== null)

import type { DomainModule } from '#kernel/ledger/module.ts'
import { APPEALS_DECISIONS, APPEALS_KINDS } from './appeals/room.ts'
import { CASES_DECISIONS, CASES_KINDS } from './cases/room.ts'
import { CONTACTS_DECISIONS, CONTACTS_KINDS } from './contacts/room.ts'
import { BEDS_ENOUGH } from './corrections/beds-enough.ts'
import { ONE_PLACE_A_PERSON } from './corrections/one-place-a-person.ts'
import { FACILITIES_DECISIONS, FACILITIES_KINDS } from './facilities/room.ts'
import { HOUSEHOLDS_DECISIONS, HOUSEHOLDS_KINDS } from './households/room.ts'
import { NEEDS_DECISIONS, NEEDS_KINDS } from './needs/room.ts'
import { OUTBREAK_END_DECISIONS, OUTBREAK_END_KINDS } from './outbreak-end/room.ts'
import { PREMISES_DECISIONS, PREMISES_KINDS } from './premises/room.ts'
import { TESTING_DECISIONS, TESTING_KINDS } from './testing/room.ts'
import { TRACING_DECISIONS, TRACING_KINDS } from './tracing/room.ts'
import { TRANSFER_DECISIONS, TRANSFER_KINDS } from './transfer/room.ts'
import { ZONES_DECISIONS, ZONES_KINDS } from './zones/room.ts'

/** Outbreak command: find, test, isolate, transfer, control. */
export const OUTBREAK: DomainModule = {
  name: 'outbreak',
  kinds: [
    ...OUTBREAK_END_KINDS,
    ...TESTING_KINDS,
    ...CASES_KINDS,
    ...CONTACTS_KINDS,
    ...TRACING_KINDS,
    ...TRANSFER_KINDS,
    ...FACILITIES_KINDS,
    ...ZONES_KINDS,
    ...APPEALS_KINDS,
    ...HOUSEHOLDS_KINDS,
    ...NEEDS_KINDS,
    ...PREMISES_KINDS,
  ],
  decisions: [
    ...OUTBREAK_END_DECISIONS,
    ...TESTING_DECISIONS,
    ...CASES_DECISIONS,
    ...CONTACTS_DECISIONS,
    ...TRACING_DECISIONS,
    ...TRANSFER_DECISIONS,
    ...FACILITIES_DECISIONS,
    ...ZONES_DECISIONS,
    ...APPEALS_DECISIONS,
    ...HOUSEHOLDS_DECISIONS,
    ...NEEDS_DECISIONS,
    ...PREMISES_DECISIONS,
  ],
  corrections: [ONE_PLACE_A_PERSON, BEDS_ENOUGH],
}

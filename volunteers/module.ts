import type { DomainModule } from '#kernel/ledger/module.ts'
import type { ModuleOffer } from '#kernel/ledger/module-offer.ts'
import { ATTENDANCE_DECISIONS, ATTENDANCE_KINDS } from './attendance/room.ts'
import { CERTIFICATES_DECISIONS, CERTIFICATES_KINDS } from './certificates/room.ts'
import { VOLUNTEERS_COMMANDS, VOLUNTEERS_REFUSALS } from './contract.ts'
import { DISINFECTION_DECISIONS, DISINFECTION_KINDS } from './disinfection/room.ts'
import { VOLUNTEERS_PUBLISHED } from './figures.ts'
import { ORGANISATION_DECISIONS, ORGANISATION_KINDS } from './organisation/room.ts'
import { PEOPLE_DECISIONS, PEOPLE_KINDS } from './people/room.ts'
import { POINTS_DECISIONS, POINTS_KINDS } from './points/room.ts'
import { SHEETS_DECISIONS, SHEETS_KINDS } from './sheets/room.ts'
import { VEHICLES_DECISIONS, VEHICLES_KINDS } from './vehicles/room.ts'

/** Volunteer service: recruit, post, sign in, verify, certify. */
export const VOLUNTEERS: DomainModule = {
  name: 'volunteers',
  kinds: [
    ...ORGANISATION_KINDS,
    ...PEOPLE_KINDS,
    ...POINTS_KINDS,
    ...ATTENDANCE_KINDS,
    ...SHEETS_KINDS,
    ...VEHICLES_KINDS,
    ...DISINFECTION_KINDS,
    ...CERTIFICATES_KINDS,
  ],
  decisions: [
    ...ATTENDANCE_DECISIONS,
    ...POINTS_DECISIONS,
    ...PEOPLE_DECISIONS,
    ...SHEETS_DECISIONS,
    ...VEHICLES_DECISIONS,
    ...DISINFECTION_DECISIONS,
    ...CERTIFICATES_DECISIONS,
    ...ORGANISATION_DECISIONS,
  ],
}

export const VOLUNTEERS_OFFER: ModuleOffer = {
  domain: VOLUNTEERS,
  commands: VOLUNTEERS_COMMANDS,
  refusals: VOLUNTEERS_REFUSALS,
  published: VOLUNTEERS_PUBLISHED,
}

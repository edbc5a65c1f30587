import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { changeAvailability } from './decisions/change-availability.ts'
import { enrolVolunteer } from './decisions/enrol-volunteer.ts'
import { passVolunteerGate } from './decisions/pass-volunteer-gate.ts'
import { standDownVolunteer } from './decisions/stand-down-volunteer.ts'
import { evolveVolunteer, NO_VOLUNTEER, type VolunteerState, type VolunteerStreamEvents } from './state.ts'
import { VOLUNTEERS_TABLE, volunteerRows } from './volunteers.view.ts'

const VOLUNTEER_KIND: StreamKind<VolunteerState, VolunteerStreamEvents> = {
  kind: 'volunteer',
  events: [
    'volunteer-enrolled',
    'volunteer-gate-passed',
    'volunteer-availability-changed',
    'volunteer-stood-down',
    'volunteer-posted',
    'posting-answered',
    'posting-ended',
    'volunteer-signed-in',
    'volunteer-signed-out',
    'attendance-verified',
    'attendance-disputed',
    'service-line-returned',
  ],
  initial: NO_VOLUNTEER,
  evolve: evolveVolunteer,
  duties: [],
  tables: [VOLUNTEERS_TABLE],
  rows: volunteerRows,
  counts: () => [],
}
export const PEOPLE_KINDS: readonly StreamKind[] = [anyKind(VOLUNTEER_KIND)]
export const PEOPLE_DECISIONS = [
  anyDecision(enrolVolunteer),
  anyDecision(passVolunteerGate),
  anyDecision(changeAvailability),
  anyDecision(standDownVolunteer),
]

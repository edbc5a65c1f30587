import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { liveCaseOf } from '../../cases/decisions/case-reads.ts'
import { bedHeldAt } from '../../cases/state.ts'
import { openFacilityOf } from '../../facilities/decisions/facility-reads.ts'
import { refuseMoment } from '../../moment.ts'
import type { RefuseAdmission, TransferRefusal } from '../contract.ts'
import { atFacility, type BedReads, bedFact } from './transfer-reads.ts'

/** Refused at the door, with a code: it stays on record, and the reservation is given back. */
export const refuseAdmission: Decision<RefuseAdmission, BedReads, TransferRefusal> = {
  name: 'refuse-admission',
  right: 'patient.admit',
  ...atFacility,
  decide(command, states, context) {
    const { person, facility, code, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const open = openFacilityOf(states.facility.domain, facility)
    if (!open.ok) return open
    const moment = refuseMoment(occurredAt, context, live.value.record.movedAt)
    if (moment) return moment
    if (live.value.status === 'admitted' || bedHeldAt(live.value) !== facility)
      return refuse('not-expected-here', { person, facility }, { field: 'person' })
    const { place } = open.value
    return accept([
      bedFact('admission-refused', { person, facility, code }, place, occurredAt),
      bedFact('bed-released', { person, facility, reason: 'refused-at-door' }, place, occurredAt),
    ])
  },
}

import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import { liveCaseOf } from '../../cases/decisions/case-reads.ts'
import { refuseMoment } from '../../moment.ts'
import type { ReleaseBed, TransferRefusal } from '../contract.ts'
import { refuseReservation } from './refuse-reservation.ts'
import { atFacility, type BedReads, bedFact, ofTransferDesk } from './transfer-reads.ts'

/** Gives a reserved bed back, so that another case can have it; the patient waits again. */
export const releaseBed: Decision<ReleaseBed, BedReads, TransferRefusal> = {
  name: 'release-bed',
  right: 'bed.assign',
  ...ofTransferDesk,
  streams: atFacility.streams,
  decide(command, states, context) {
    const { person, facility, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const { record } = live.value
    const refused = refuseMoment(occurredAt, context, record.movedAt) ?? refuseReservation(live.value, command)
    if (refused) return refused
    return accept([bedFact('bed-released', { person, facility, reason: 'reassigned' }, record.home, occurredAt)])
  },
}

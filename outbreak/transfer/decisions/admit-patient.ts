import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type LiveCase, liveCaseOf } from '../../cases/decisions/case-reads.ts'
import { gradeOf } from '../../cases/state.ts'
import { openFacilityOf } from '../../facilities/decisions/facility-reads.ts'
import { refuseBed, refuseWard } from '../../facilities/decisions/refuse-bed.ts'
import type { FacilityState } from '../../facilities/state.ts'
import { refuseMoment } from '../../moment.ts'
import type { AdmitPatient, TransferRefusal } from '../contract.ts'
import { atFacility, type BedReads, bedFact } from './transfer-reads.ts'

function refusePatient(live: LiveCase, { person, facility, walkIn }: AdmitPatient) {
  const { record } = live
  if (live.status === 'admitted')
    return refuse('already-admitted', {
      person,
      facility: live.facility,
      admittedAt: record.admitted?.at ?? record.movedAt,
    })
  if (live.status === 'discharged' && live.to === 'home-monitoring')
    return refuse('case-discharged', { person, dischargedAt: record.movedAt })
  const held = live.status === 'bedAssigned' || live.status === 'onTheWay' ? live.facility : null
  if (held !== null && held !== facility)
    return refuse('assigned-elsewhere', { person, facility, assigned: held }, { field: 'facility' })
  if (live.status === 'onTheWay' || walkIn) return undefined
  return held === null
    ? refuse('no-bed-assigned', { person }, { field: 'person' })
    : refuse('not-picked-up', { person }, { field: 'walkIn' })
}

/** A reserved bed is the patient's own; without one, a free bed that takes the grade is needed. */
function refuseRoom(state: FacilityState, live: LiveCase, { person, facility, ward }: AdmitPatient) {
  if (state.status !== 'none' && ward !== null && state.wardOf[person] === ward) return undefined
  const reserved = state.status === 'open' && state.reservedFor.includes(person)
  return (reserved ? undefined : refuseBed(state, facility, gradeOf(live.record))) ?? refuseWard(state, ward)
}

/** The receipt at the door: the reservation becomes an occupied bed, and the transfer is discharged. */
export const admitPatient: Decision<AdmitPatient, BedReads, TransferRefusal> = {
  name: 'admit-patient',
  right: 'patient.admit',
  ...atFacility,
  decide(command, states, context) {
    const { person, facility, receipt, ward, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const open = openFacilityOf(states.facility.domain, facility)
    if (!open.ok) return open
    const refused =
      refuseMoment(occurredAt, context, live.value.record.movedAt) ??
      refusePatient(live.value, command) ??
      refuseRoom(states.facility.domain, live.value, command)
    if (refused) return refused
    const data = { person, facility, receipt, ...(ward === null ? {} : { ward }) }
    return accept([bedFact('patient-admitted', data, open.value.place, occurredAt)])
  },
}

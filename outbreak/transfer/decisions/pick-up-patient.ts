import type { Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type CaseReads, caseStream, type LiveCase, liveCaseOf } from '../../cases/decisions/case-reads.ts'
import { refuseMoment } from '../../moment.ts'
import { type CareState, needsOf } from '../care/care-state.ts'
import { careStream } from '../care/record-care-needs.ts'
import type { PickUpPatient, TransferRefusal } from '../contract.ts'
import type { PatientPickedUp } from '../events.ts'
import { boardedStreams, refuseBoarding, type VehicleReads, vehicleStream } from '../vehicles/vehicle-reads.ts'
import { ofTransferDesk } from './transfer-reads.ts'

type Reads = CaseReads & VehicleReads & { readonly care: SubjectState<CareState> }

function refusePickUp(live: LiveCase, person: string) {
  const { record } = live
  switch (live.status) {
    case 'bedAssigned':
      return undefined
    case 'found':
      return refuse('no-bed-assigned', { person }, { field: 'person' })
    case 'onTheWay':
      return refuse('already-on-the-way', { person, pickedUpAt: record.pickedUp?.at ?? record.movedAt })
    case 'admitted':
      return refuse('already-admitted', {
        person,
        facility: live.facility,
        admittedAt: record.admitted?.at ?? record.movedAt,
      })
    case 'discharged':
      return live.to === 'other-facility'
        ? refuse('no-bed-assigned', { person }, { field: 'person' })
        : refuse('case-discharged', { person, dischargedAt: record.movedAt })
    default:
      return exhaustive(live)
  }
}

/**
 * The crew has the patient on board. Nobody drives off without a bed to drive to. A registered vehicle's trip, class and
 * places are watched; any other is only named.
 */
export const pickUpPatient: Decision<PickUpPatient, Reads, TransferRefusal> = {
  name: 'pick-up-patient',
  right: 'patient.carry',
  ...ofTransferDesk,
  streams: ({ person, vehicle }) => ({
    case: caseStream(person),
    vehicle: vehicleStream(vehicle),
    care: careStream(person),
  }),
  decide(command, states, context) {
    const { person, vehicle, vehicleKind, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const { record } = live.value
    const known = states.vehicle.domain
    const needs = needsOf(states.care.domain)
    const refused =
      refuseMoment(occurredAt, context, record.movedAt) ??
      refusePickUp(live.value, person) ??
      refuseBoarding(known, { person, vehicle, class: 'positive', needs })
    if (refused) return refused
    const data: PatientPickedUp = {
      person,
      vehicle,
      vehicleKind: known.status === 'none' ? vehicleKind : known.kind,
    }
    const fact: Fact = {
      type: 'patient-picked-up',
      data,
      streams: [caseStream(person), ...boardedStreams(known)],
      place: record.home,
      occurredAt,
    }
    return accept([fact])
  },
}

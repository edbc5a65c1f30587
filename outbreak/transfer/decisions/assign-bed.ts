import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { caseStream, type LiveCase, liveCaseOf } from '../../cases/decisions/case-reads.ts'
import { gradeOf } from '../../cases/state.ts'
import { facilityStream } from '../../facilities/decisions/facility-reads.ts'
import { refuseBed } from '../../facilities/decisions/refuse-bed.ts'
import type { FacilityState } from '../../facilities/state.ts'
import { refuseMoment } from '../../moment.ts'
import type { AssignBed, TransferRefusal } from '../contract.ts'
import { type BedReads, bedFact, ofTransferDesk } from './transfer-reads.ts'

type Reads = BedReads & { readonly before: readonly SubjectState<FacilityState>[] }

/** Why the patient needs no bed now, or holds another than the one to be replaced. */
function refusePatient(live: LiveCase, { person, insteadOf, facility }: AssignBed) {
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
  if (held !== null && (held !== insteadOf || held === facility))
    return refuse('bed-already-assigned', { person, facility: held }, { field: 'insteadOf' })
  if (held === null && insteadOf !== null) return refuse('no-bed-assigned', { person }, { field: 'insteadOf' })
  return undefined
}

/** Reserves a bed: from here it is nobody else's. Takes the place of an earlier reservation in the same act. */
export const assignBed: Decision<AssignBed, Reads, TransferRefusal> = {
  name: 'assign-bed',
  right: 'bed.assign',
  ...ofTransferDesk,
  streams: ({ person, facility, insteadOf }) => ({
    case: caseStream(person),
    facility: facilityStream(facility),
    before: insteadOf === null || insteadOf === facility ? [] : [facilityStream(insteadOf)],
  }),
  decide(command, states, context) {
    const { person, facility, insteadOf, reason, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const { record } = live.value
    const grade = gradeOf(record)
    const refused =
      refuseMoment(occurredAt, context, record.movedAt) ??
      refusePatient(live.value, command) ??
      refuseBed(states.facility.domain, facility, grade)
    if (refused) return refused
    const assigned = bedFact('bed-assigned', { person, facility, grade, reason }, record.home, occurredAt)
    if (insteadOf === null) return accept([assigned])
    const before = { person, facility: insteadOf, reason: 'reassigned' } as const
    return accept([bedFact('bed-released', before, record.home, occurredAt), assigned])
  },
}

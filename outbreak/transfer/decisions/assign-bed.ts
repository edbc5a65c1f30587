import type { Duty } from '#kernel/duties/duty.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { caseStream, type LiveCase, liveCaseOf } from '../../cases/decisions/case-reads.ts'
import { gradeOf } from '../../cases/state.ts'
import { facilityStream } from '../../facilities/decisions/facility-reads.ts'
import { refuseBed, refuseWard } from '../../facilities/decisions/refuse-bed.ts'
import { type FacilityState, wardFree } from '../../facilities/state.ts'
import { refuseMoment } from '../../moment.ts'
import { type CareState, needsOf, wardFor } from '../care/care-state.ts'
import { careStream } from '../care/record-care-needs.ts'
import type { AssignBed, TransferRefusal } from '../contract.ts'
import type { CareNeed } from '../events.ts'
import { refuseMove } from './refuse-move.ts'
import { type BedReads, bedFact, ofTransferDesk } from './transfer-reads.ts'

type Reads = BedReads & {
  readonly before: readonly SubjectState<FacilityState>[]
  readonly care: SubjectState<CareState>
}

/** Why the patient needs no bed now, or holds another than the one to be replaced. */
function refusePatient(live: LiveCase, command: AssignBed, duties: readonly Duty[]) {
  const { person, insteadOf, facility } = command
  const { record } = live
  if (live.status === 'admitted') return refuseMove(live, command, duties)
  if (live.status === 'discharged' && live.to === 'home-monitoring')
    return refuse('case-discharged', { person, dischargedAt: record.movedAt })
  const held = live.status === 'bedAssigned' || live.status === 'onTheWay' ? live.facility : null
  if (held !== null && (held !== insteadOf || held === facility))
    return refuse('bed-already-assigned', { person, facility: held }, { field: 'insteadOf' })
  if (held === null && insteadOf !== null) return refuse('no-bed-assigned', { person }, { field: 'insteadOf' })
  return undefined
}

/** The ward to reserve in: the one named, else a free one that the needs ask for, else none in particular. */
function wardToReserve({ ward }: AssignBed, needs: readonly CareNeed[], state: FacilityState): string | null {
  const kind = wardFor(needs)
  if (ward !== null || kind === null || state.status === 'none') return ward
  return state.wards.find((one) => one.kind === kind && wardFree(state, one) > 0)?.ward ?? null
}

/** A need is met by a ward of its kind; whoever chooses by hand answers for sending the person elsewhere. */
function refuseNeed(
  { person, facility, reason }: AssignBed,
  needs: readonly CareNeed[],
  ward: string | null,
  state: FacilityState,
) {
  const kind = wardFor(needs)
  if (kind === null || reason === 'manual' || state.status === 'none') return undefined
  const chosen = state.wards.find((one) => one.ward === ward)
  if (chosen?.kind === kind) return undefined
  return refuse('need-not-met', { person, facility, ward: kind }, { field: 'facility' })
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
    care: careStream(person),
  }),
  decide(command, states, context) {
    const { person, facility, insteadOf, reason, occurredAt } = command
    const live = liveCaseOf(states.case.domain, person)
    if (!live.ok) return live
    const { record } = live.value
    const grade = gradeOf(record)
    const state = states.facility.domain
    const needs = needsOf(states.care.domain)
    const ward = wardToReserve(command, needs, state)
    const refused =
      refuseMoment(occurredAt, context, record.movedAt) ??
      refusePatient(live.value, command, states.case.duties) ??
      refuseBed(state, facility, grade) ??
      refuseWard(state, ward) ??
      refuseNeed(command, needs, ward, state)
    if (refused) return refused
    const data = { person, facility, grade, reason, ...(ward === null ? {} : { ward }) }
    const assigned = bedFact('bed-assigned', data, record.home, occurredAt)
    if (insteadOf === null) return accept([assigned])
    const before = { person, facility: insteadOf, reason: 'reassigned' } as const
    return accept([bedFact('bed-released', before, record.home, occurredAt), assigned])
  },
}

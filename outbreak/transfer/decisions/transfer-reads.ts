import { holderOf } from '#kernel/duties/holder.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { FacilityId, PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { type CaseReads, caseStream, homeOfCase } from '../../cases/decisions/case-reads.ts'
import type { CaseState } from '../../cases/state.ts'
import { facilityStream, placeOfFacility } from '../../facilities/decisions/facility-reads.ts'
import type { FacilityState } from '../../facilities/state.ts'
import type { TransferEvents } from '../events.ts'

export type BedReads = CaseReads & { readonly facility: SubjectState<FacilityState> }

interface OfPatient {
  readonly person: PersonId
}
interface AtFacility extends OfPatient {
  readonly facility: FacilityId
}
interface OneCase {
  readonly case: SubjectState<CaseState>
}

/** The first transfer, and every move that care makes necessary later. */
const MOVES: ReadonlySet<string> = new Set(['transfer', 'care-move'])

/** Posts that hold the patient's open transfer duty, wherever they sit: a handover takes the right along. */
const transferHolders = (_command: unknown, states: OneCase): readonly PostId[] =>
  states.case.duties.filter(({ kind, closed }) => MOVES.has(kind) && closed === null).map(holderOf)

/** An act of whoever moves the patient: over the home of the case. */
export const ofTransferDesk = {
  place: (_command: unknown, states: OneCase): PlaceCode | null => homeOfCase(states.case.domain),
  bearers: transferHolders,
} as const

/** An act at the door or inside: over the place where the facility stands; unknown while either subject is. */
export const atFacility = {
  place: (_command: unknown, states: BedReads): PlaceCode | null =>
    states.case.domain.status === 'none' ? null : placeOfFacility(states.facility.domain),
  streams: ({ person, facility }: AtFacility) => ({ case: caseStream(person), facility: facilityStream(facility) }),
} as const

type BedEvent = Exclude<keyof TransferEvents, 'patient-picked-up'>

/** A fact of both histories, the case's and the facility's. */
export const bedFact = <T extends BedEvent>(
  type: T,
  data: TransferEvents[T],
  place: PlaceCode,
  occurredAt: Instant,
): Fact<T, TransferEvents[T]> => ({
  type,
  data,
  streams: [caseStream(data.person), facilityStream(data.facility)],
  place,
  occurredAt,
})

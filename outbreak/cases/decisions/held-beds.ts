import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { FacilityId, PersonId, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import { facilityStream } from '../../facilities/decisions/facility-reads.ts'
import type { FacilityState } from '../../facilities/state.ts'
import type { BedReleased, PatientDischarged } from '../../transfer/events.ts'
import { bedHeldAt, bedReservedAt } from '../state.ts'
import { type CaseReads, caseStream, type StandingCase } from './case-reads.ts'

export type BedsReads = CaseReads & { readonly beds: readonly SubjectState<FacilityState>[] }

interface Naming {
  readonly person: PersonId
  readonly facility: FacilityId | null
  readonly reserved: FacilityId | null
  readonly occurredAt: Instant
}

/** The case and the facilities whose beds the act frees. */
export const bedStreams = ({ person, facility, reserved }: Naming) => ({
  case: caseStream(person),
  beds: [facility, reserved].filter((id) => id !== null).map(facilityStream) as readonly StreamId[],
})

type Refused = { readonly ok: false; readonly refusal: Refusal<'bed-held' | 'no-bed-held-there'> } | undefined

function refuseOne(person: PersonId, held: FacilityId | null, named: FacilityId | null, field: string): Refused {
  if (held !== null && named === null) return refuse('bed-held', { person, facility: held }, { field })
  if (named !== null && held !== named) return refuse('no-bed-held-there', { person, facility: named }, { field })
  return undefined
}

/** Every bed the person holds must be named, so that each is freed with the act, and no other. */
export const refuseBeds = (standing: StandingCase, { person, facility, reserved }: Naming): Refused =>
  refuseOne(person, bedHeldAt(standing), facility, 'facility') ??
  refuseOne(person, bedReservedAt(standing), reserved, 'reserved')

function freed(
  standing: StandingCase,
  { person, occurredAt }: Naming,
  facility: FacilityId,
  to: PatientDischarged['to'] | null,
): Fact {
  const common = {
    streams: [caseStream(person), facilityStream(facility)],
    place: standing.record.home,
    occurredAt,
  } as const
  if (to !== null)
    return { type: 'patient-discharged', data: { person, facility, to } satisfies PatientDischarged, ...common }
  return { type: 'bed-released', data: { person, facility, reason: 'revoked' } satisfies BedReleased, ...common }
}

/** The beds that are freed: a reservation is given back, an occupied bed is left. */
export function freedBeds(standing: StandingCase, command: Naming, to: PatientDischarged['to']): readonly Fact[] {
  const { facility, reserved } = command
  return [
    ...(reserved === null ? [] : [freed(standing, command, reserved, null)]),
    ...(facility === null ? [] : [freed(standing, command, facility, standing.status === 'admitted' ? to : null)]),
  ]
}

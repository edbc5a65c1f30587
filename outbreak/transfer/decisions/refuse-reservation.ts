import type { FacilityId, PersonId } from '#kernel/primitives/ids.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { LiveCase } from '../../cases/decisions/case-reads.ts'

type Code = 'already-admitted' | 'no-bed-assigned' | 'assigned-elsewhere'

/** Why the patient has no reserved bed at `facility`: in care already, none at all, or one elsewhere. */
export function refuseReservation(
  live: LiveCase,
  { person, facility }: { readonly person: PersonId; readonly facility: FacilityId },
): { readonly ok: false; readonly refusal: Refusal<Code> } | undefined {
  const { record } = live
  if (live.status === 'admitted' && live.next === facility) return undefined
  if (live.status === 'admitted')
    return refuse('already-admitted', {
      person,
      facility: live.facility,
      admittedAt: record.admitted?.at ?? record.movedAt,
    })
  const held = live.status === 'bedAssigned' || live.status === 'onTheWay' ? live.facility : null
  if (held === null) return refuse('no-bed-assigned', { person }, { field: 'person' })
  return held === facility
    ? undefined
    : refuse('assigned-elsewhere', { person, facility, assigned: held }, { field: 'facility' })
}

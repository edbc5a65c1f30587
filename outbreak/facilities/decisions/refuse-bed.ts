import type { FacilityId } from '#kernel/primitives/ids.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { Grade } from '../../cases/events.ts'
import { blockedBeds, type FacilityState, freeBeds, occupiedBeds, wardFree } from '../state.ts'
import { openFacilityOf } from './facility-reads.ts'

export type BedRefusal =
  | 'no-such-facility'
  | 'facility-closed'
  | 'grade-not-taken'
  | 'facility-full'
  | 'no-such-ward'
  | 'ward-full'

/**
 * Why a bed cannot be given here: a bed exists only where the facility is open, takes the grade, and
 * beds − blocked − occupied − reserved is above 0, over-capacity only as far as declared; in a named ward too. A grade not yet known counts as asymptomatic.
 */
export function refuseBed(
  state: FacilityState,
  facility: FacilityId,
  grade: Grade | null,
): { readonly ok: false; readonly refusal: Refusal<BedRefusal> } | undefined {
  const open = openFacilityOf(state, facility)
  if (!open.ok) return open
  const { takes, beds, reservedFor } = open.value
  const blocked = blockedBeds(open.value)
  const needed = grade ?? 'asymptomatic'
  if (!takes.includes(needed))
    return refuse('grade-not-taken', { facility, grade: needed, takes: takes.join(', ') }, { field: 'facility' })
  if (freeBeds(open.value) > 0) return undefined
  const occupied = occupiedBeds(open.value)
  return refuse(
    'facility-full',
    { facility, beds, blocked, occupied, reserved: reservedFor.length },
    { field: 'facility' },
  )
}

/** Why the ward that was named has no bed to give; none named is no reason. */
export function refuseWard(state: FacilityState, ward: string | null) {
  if (state.status === 'none' || ward === null) return undefined
  const { facility } = state
  const known = state.wards.find((one) => one.ward === ward)
  if (known === undefined) return refuse('no-such-ward', { facility, ward }, { field: 'ward' })
  if (wardFree(state, known) > 0) return undefined
  return refuse('ward-full', { facility, ward, beds: known.beds }, { field: 'ward' })
}

import type { FacilityId } from '#kernel/primitives/ids.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { Grade } from '../../cases/events.ts'
import { type FacilityState, freeBeds, occupiedBeds } from '../state.ts'
import { openFacilityOf } from './facility-reads.ts'

export type BedRefusal = 'no-such-facility' | 'facility-closed' | 'grade-not-taken' | 'facility-full'

/**
 * Why a bed cannot be given here: a bed exists only where the facility is open, takes the grade, and
 * beds − blocked − occupied − reserved is above 0. A grade not yet known counts as asymptomatic.
 */
export function refuseBed(
  state: FacilityState,
  facility: FacilityId,
  grade: Grade | null,
): { readonly ok: false; readonly refusal: Refusal<BedRefusal> } | undefined {
  const open = openFacilityOf(state, facility)
  if (!open.ok) return open
  const { takes, beds, blocked, reservedFor } = open.value
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

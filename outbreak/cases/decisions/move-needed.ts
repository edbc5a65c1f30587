import type { Context } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { FacilityId, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import { facilityStream } from '../../facilities/decisions/facility-reads.ts'
import type { FacilityState } from '../../facilities/state.ts'
import type { MoveDue } from '../care-events.ts'
import type { Grade } from '../events.ts'
import { moveDue } from '../owed.ts'
import type { CaseReads, StandingCase } from './case-reads.ts'

export type InFacilityReads = CaseReads & { readonly facility: readonly SubjectState<FacilityState>[] }

export const inFacility = (facility: FacilityId | null): readonly StreamId[] =>
  facility === null ? [] : [facilityStream(facility)]

type Refused = { readonly ok: false; readonly refusal: Refusal<'not-in-this-facility'> } | undefined

/** The facility named must be the one the patient lies in. */
export function refuseElsewhere(standing: StandingCase, facility: FacilityId | null): Refused {
  const here = standing.status === 'admitted' ? standing.facility : null
  if (facility === null || facility === here) return undefined
  const { person } = standing.record
  return refuse('not-in-this-facility', { person, facility, here: here ?? '—' }, { field: 'facility' })
}

/** The move that a grade makes necessary: the facility the patient lies in does not take it. */
export function moveNeeded(
  standing: StandingCase,
  states: InFacilityReads,
  { grade, at, context }: { readonly grade: Grade | null; readonly at: Instant; readonly context: Context },
): MoveDue | null {
  const state = states.facility[0]?.domain
  if (grade === null || state === undefined || state.status === 'none' || state.takes.includes(grade)) return null
  return moveDue(context, standing.record.home, at)
}

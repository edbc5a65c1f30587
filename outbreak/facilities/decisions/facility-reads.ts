import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type FacilityId, type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { Facility, FacilityState } from '../state.ts'

export type FacilityReads = { readonly facility: SubjectState<FacilityState> }

export const facilityStream = (facility: FacilityId): StreamId => streamId('facility', facility)

/** Streams and place of a decision about one facility that must exist already. */
export const aboutFacility = {
  right: 'facility.manage',
  streams: (command: { readonly facility: FacilityId }) => ({ facility: facilityStream(command.facility) }),
  place: (_command: unknown, states: FacilityReads): PlaceCode | null => placeOfFacility(states.facility.domain),
} as const

export const placeOfFacility = (state: FacilityState): PlaceCode | null =>
  state.status === 'none' ? null : state.place

export type OpenOnly =
  | { readonly ok: true; readonly value: Facility }
  | { readonly ok: false; readonly refusal: Refusal<'no-such-facility' | 'facility-closed'> }

/** The facility when it is open now, or why it is not. */
export function openFacilityOf(state: FacilityState, facility: FacilityId): OpenOnly {
  if (state.status === 'none') return refuse('no-such-facility', { facility }, { field: 'facility' })
  if (state.status === 'closed') return refuse('facility-closed', { facility }, { field: 'facility' })
  return { ok: true, value: state }
}

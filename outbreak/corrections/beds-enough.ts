import type { Correction, CorrectionCheck } from '#kernel/ledger/correction.ts'
import type { Recorded } from '#kernel/ledger/event.ts'
import { type PersonId, type StreamId, streamKindOf } from '#kernel/primitives/ids.ts'
import { isInside } from '../facilities/inside.ts'
import {
  type FacilityState,
  freeBeds,
  type KnownFacility,
  occupiedBeds,
  usableBeds,
  wardFree,
} from '../facilities/state.ts'
import { recordParams, refused } from './contract.ts'

const COMES: readonly string[] = ['bed-assigned', 'patient-admitted', 'contact-placed', 'opening-occupancy-recorded']

/** Beds missing in the whole and in each ward: 0 where all fits. */
const missing = (state: KnownFacility): ReadonlyMap<string, number> =>
  new Map([
    ['', Math.max(0, -freeBeds(state))],
    ...state.wards.map((ward): [string, number] => [ward.ward, Math.max(0, -wardFree(state, ward))]),
  ])

function isWorse(before: FacilityState, after: FacilityState): boolean {
  if (before.status === 'none') return false
  if (after.status === 'none') return occupiedBeds(before) + before.reservedFor.length > 0
  const was = missing(before)
  return [...missing(after)].some(([ward, n]) => n > (was.get(ward) ?? 0))
}

/** Who came last of those who have a bed there now. */
function lastComer(here: KnownFacility, facts: readonly Recorded[]): Recorded | undefined {
  return facts.findLast(({ type, data }) => {
    if (!COMES.includes(type)) return false
    const { person } = data as { readonly person?: PersonId }
    return person === undefined || isInside(here.insiders, person) || here.reservedFor.includes(person)
  })
}

function objectionOf({ before, after, standing }: Correction, stream: StreamId) {
  const [was, is] = [before(stream) as FacilityState, after(stream) as FacilityState]
  if (was.status === 'none' || !isWorse(was, is)) return null
  const here = is.status === 'none' ? was : is
  const last = lastComer(here, standing(stream))
  if (last === undefined) return null
  const taken = occupiedBeds(here) + here.reservedFor.length
  const beds = is.status === 'none' ? 0 : usableBeds(is)
  return refused('beds-would-lack', { facility: here.facility, taken, beds, ...recordParams(last) })
}

/** No facility has more people than beds after a correction, unless over-capacity was declared. */
export const BEDS_ENOUGH: CorrectionCheck = {
  reads: () => [],
  objection: (correction) =>
    correction.streams
      .filter((stream) => streamKindOf(stream) === 'facility')
      .map((stream) => objectionOf(correction, stream))
      .find((refusal) => refusal !== null) ?? null,
}

import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { FacilityId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { FacilitiesRefusal } from '../contract.ts'
import type { FacilityEvents } from '../events.ts'
import type { Facility } from '../state.ts'
import { type FacilityReads, facilityStream, openFacilityOf } from './facility-reads.ts'

/** The open facility, when its act is not before the last one it recorded of itself. */
export function ownAct(
  { facility, occurredAt }: { readonly facility: FacilityId; readonly occurredAt: Instant },
  states: FacilityReads,
  context: Context,
): Result<Facility, FacilitiesRefusal> {
  const open = openFacilityOf(states.facility.domain, facility)
  if (!open.ok) return open
  return refuseMoment(occurredAt, context, open.value.changedAt) ?? accept(open.value)
}

export const refuseUntil = ({ until, occurredAt }: { readonly until: Instant; readonly occurredAt: Instant }) =>
  until > occurredAt ? undefined : refuse('until-not-ahead', { until, occurredAt }, { field: 'until' })

export const ownFact = <T extends keyof FacilityEvents>(
  type: T,
  data: FacilityEvents[T],
  { place }: Facility,
  occurredAt: Instant,
): Fact<T, FacilityEvents[T]> => ({ type, data, streams: [facilityStream(data.facility)], place, occurredAt })

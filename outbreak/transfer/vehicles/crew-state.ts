import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { VehicleEvents } from '../events.ts'

export type CrewHistory = Pick<VehicleEvents, 'crew-shift-started' | 'crew-shift-ended'>
/** A crew is on one vehicle at a time. */
export type CrewState =
  | { readonly status: 'off'; readonly changedAt: Instant | null }
  | { readonly status: 'on'; readonly vehicle: string; readonly until: Instant; readonly changedAt: Instant }

export const CREW_OFF: CrewState = { status: 'off', changedAt: null }

export function evolveCrew(_state: CrewState, event: RecordedIn<CrewHistory>): CrewState {
  switch (event.type) {
    case 'crew-shift-started': {
      const { vehicle, until } = event.data
      return { status: 'on', vehicle, until, changedAt: event.occurredAt }
    }
    case 'crew-shift-ended':
      return { status: 'off', changedAt: event.occurredAt }
    default:
      return exhaustive(event)
  }
}

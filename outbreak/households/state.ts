import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { HouseholdEvents, HouseholdRecorded } from './events.ts'

export type HouseholdState =
  | { readonly status: 'none' }
  | (HouseholdRecorded & { readonly status: 'recorded'; readonly recordedAt: Instant })

export const NO_HOUSEHOLD: HouseholdState = { status: 'none' }

export const evolveHousehold = (_state: HouseholdState, event: RecordedIn<HouseholdEvents>): HouseholdState => ({
  ...event.data,
  status: 'recorded',
  recordedAt: event.occurredAt,
})

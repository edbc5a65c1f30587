import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { RosterEvents, RosterRecorded } from './events.ts'

export type RosterState = (RosterRecorded & { readonly at: Instant }) | null

export const evolveRoster = (_: RosterState, event: RecordedIn<RosterEvents>): RosterState => ({
  ...event.data,
  at: event.occurredAt,
})

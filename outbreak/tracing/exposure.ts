import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ExposureEvents, ExposureRecorded } from './events.ts'

/** One edge between two people; null when nothing, or nothing that stands, is recorded under the id. */
export type ExposureState = (ExposureRecorded & { readonly recordedAt: Instant }) | null

export const evolveExposure = (_: ExposureState, event: RecordedIn<ExposureEvents>): ExposureState => ({
  ...event.data,
  recordedAt: event.recordedAt,
})

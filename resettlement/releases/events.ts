import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'

/** The prison administration's notice to a destination. Stream: `release/<id>`, in the region's ledger. */
export interface ReleaseNotified {
  readonly release: string
  readonly gate: PostId
  readonly releaseOn: LocalDate
  readonly county: PlaceCode
  readonly whereNow: PlaceCode
  readonly keyPerson: boolean
}
/** The receiving office's receipt, brought back from its own city. */
export interface ReleaseAnswered {
  readonly release: string
  readonly result: 'confirmed' | 'differs' | 'unknown'
  readonly receipt: string
}
export interface ReleaseEvents {
  'release-notified': ReleaseNotified
  'release-answered': ReleaseAnswered
}

import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'

/** A testing round over an area. Stream: `round/<id>`. Starts the fast-test clock. */
export interface RoundOpened {
  readonly round: string
  readonly areas: readonly PlaceCode[]
  readonly roster: number
  readonly sites: number
  readonly pooling: 1 | 5 | 10 | 20
  readonly countedDate: LocalDate
  readonly resultsDueAt: Instant
  readonly startDueAt: Instant
  readonly holder: PostId
}
/** Counted tubes of one site and hour. The first stops the start clock. */
export interface SamplesCollected {
  readonly round: string
  readonly site: string
  readonly tubes: number
  readonly people: number
}
export interface SamplesReceived {
  readonly round: string
  readonly laboratory: string
  readonly tubes: number
}
/** Counted results of one laboratory and hour. Positives also exist as tubes of their own. */
export interface ResultsReported {
  readonly round: string
  readonly laboratory: string
  readonly negative: number
  readonly positive: number
  readonly invalid: number
}
/** Last result is in. Stops the finish clock. */
export interface RoundCompleted {
  readonly round: string
  readonly people: number
  readonly tubes: number
}
export interface RoundCancelled {
  readonly round: string
  readonly reason: 'stop-rule-met' | 'replaced' | 'weather'
}

/** A tube that exists by itself: positive, of a zone, or of a contact. Stream: `tube/<id>`. */
export interface TubeCollected {
  readonly tube: string
  readonly person: PersonId
  readonly round: string | null
  readonly site: string
  readonly specimen: 'oropharyngeal' | 'nasopharyngeal'
  readonly reason: 'round' | 'contact' | 'zone' | 'clinic' | 'self-report' | 'release'
}
export interface TubeReceived {
  readonly tube: string
  readonly laboratory: string
}
export interface TubeResulted {
  readonly tube: string
  readonly result: 'negative' | 'positive' | 'suspicious' | 'invalid'
  readonly ct: number | null
  readonly laboratory: string
}

export interface TestingEvents {
  'round-opened': RoundOpened
  'samples-collected': SamplesCollected
  'samples-received': SamplesReceived
  'results-reported': ResultsReported
  'round-completed': RoundCompleted
  'round-cancelled': RoundCancelled
  'tube-collected': TubeCollected
  'tube-received': TubeReceived
  'tube-resulted': TubeResulted
}

import type { SampledGroup, TubeRatio } from '#kernel/policy/testing-rules.ts'
import type { PersonId, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

/** Why somebody was sampled; `screening` is outside any round, or in one that the sender cannot name. */
export const TUBE_REASONS = ['round', 'screening', 'contact', 'zone', 'clinic', 'self-report', 'release'] as const

/** What a tube owes from its collection on; absent where the pack sets no such clock. */
export interface TransportOwed {
  readonly receiveDueAt: Instant
  readonly holder: PostId
}
interface Collected {
  readonly tube: string
  readonly round: string | null
  readonly site: string
  readonly specimen: 'oropharyngeal' | 'nasopharyngeal'
  readonly reason: (typeof TUBE_REASONS)[number]
  /** The tube that this one is taken again for. */
  readonly resampleOf?: string | null
  readonly transport?: TransportOwed
}
/** One person's own tube. Stream: `tube/<id>`. */
export interface TubeCollected extends Collected {
  readonly person: PersonId
  /** The positive pool whose member is tested singly. */
  readonly retestOf?: string | null
}
/** One tube with the swabs of several people. Stream: `tube/<id>`. */
export interface PoolCollected extends Collected {
  readonly members: readonly PersonId[]
  readonly ratio: TubeRatio
  readonly group: SampledGroup
}
export interface TubeDispatched {
  readonly tube: string
  readonly courier: string
  readonly laboratory: string
}
export interface TubeReceived {
  readonly tube: string
  readonly laboratory: string
  readonly result?: { readonly dueAt: Instant; readonly holder: PostId }
}
/** Streams: the tube and `plate/<laboratory>.<plate>`: one well holds one tube. */
export interface TubeTestingStarted {
  readonly tube: string
  readonly laboratory: string
  readonly plate: string
  readonly well: string
}
/** The people of a tube that gave no answer must be sampled again. */
export interface ResampleOwed {
  readonly dueAt: Instant
  readonly holder: PostId
}
export const TUBE_RESULTS = ['negative', 'positive', 'suspicious', 'invalid'] as const
export interface TubeResulted {
  readonly tube: string
  readonly result: (typeof TUBE_RESULTS)[number]
  readonly ct: number | null
  readonly laboratory: string
  readonly resample?: ResampleOwed
}
export interface TubeLost {
  readonly tube: string
  readonly reason: 'broken' | 'leaked' | 'unlabelled' | 'missing'
  readonly resample?: ResampleOwed
}
/** In the history of the first tube: its people were sampled again. */
export interface TubeResampled {
  readonly tube: string
  readonly by: string
}
/**
 * A member of a positive pool waits where they are for their own result. Stream: `retest/<pool>.<person>`.
 * The hold ends at `until` whatever happens, and earlier by a negative result.
 */
export interface MemberHeld {
  readonly pool: string
  readonly person: PersonId
  readonly round: string | null
  readonly until: Instant
  readonly retestDueAt: Instant
  readonly holder: PostId
  readonly issuer: PostId
  readonly legalBasis: readonly string[]
  readonly appealChannel: string
}
export interface MemberSampled {
  readonly pool: string
  readonly person: PersonId
  readonly single: string
}
/** Streams: the member's, and the pool's, which is resolved with its last member. */
export interface MemberResolved {
  readonly pool: string
  readonly person: PersonId
  readonly single: string
}

export interface TubeEvents {
  'tube-collected': TubeCollected
  'pool-collected': PoolCollected
  'tube-dispatched': TubeDispatched
  'tube-received': TubeReceived
  'tube-testing-started': TubeTestingStarted
  'tube-resulted': TubeResulted
  'tube-lost': TubeLost
  'tube-resampled': TubeResampled
  'member-held': MemberHeld
  'member-sampled': MemberSampled
  'member-cleared': MemberResolved
  'member-positive': MemberResolved
}

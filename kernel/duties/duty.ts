import type { PlaceCode, PostId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'

/** The stages of a duty that can have a clock of their own, in order. */
export const STAGES = ['accept', 'start', 'finish', 'report'] as const
export type Stage = (typeof STAGES)[number]

export type Outcome = 'done' | 'partly' | 'failed' | 'refused' | 'void'

/** When something happened and when the office knew. */
export interface Moment {
  readonly at: Instant
  readonly recordedAt: Instant
}

/** One clock: due when, stopped when. `dueAt` null: the stage is timed but has no limit. */
export interface StageClock {
  readonly dueAt: Instant | null
  readonly doneAt: Instant | null
  readonly doneRecordedAt: Instant | null
}

/** How a duty was told to someone who has no device at hand. */
export type Channel = 'in-app' | 'phone' | 'radio' | 'paper' | 'in-person' | 'sms'

export interface Holding {
  readonly post: PostId
  readonly from: Moment
  /** How the holder took it: by rule when it arose, by receipt, or flipped at the hard stop. */
  readonly by: 'rule' | 'receipt' | 'hard-stop' | 'reassigned'
}

/** An offer to another agency; the holder stays liable until the receipt, or the hard stop. */
export interface Offer {
  readonly to: PostId
  readonly at: Moment
  readonly hardStopAt: Instant | null
}

/** What keeps a duty from being done: another duty, or a resource that is missing. */
export type Blocker =
  | { readonly kind: 'duty'; readonly duty: string }
  | {
      readonly kind: 'resource'
      readonly resource: 'bed' | 'vehicle' | 'crew' | 'room' | 'test-capacity' | 'staff' | 'volunteers' | 'access'
    }

/** A stretch of being blocked; lateness in it is charged to `chargedTo`. */
export interface Block {
  readonly by: Blocker
  readonly chargedTo: PostId
  readonly from: Moment
  readonly until: Moment | null
}

export interface Evidence {
  readonly kind: 'event' | 'scan' | 'signature' | 'photo' | 'receipt'
  /** Event id, or the digest of a stored file. */
  readonly ref: string
}

export interface Escalation {
  readonly to: PlaceCode
  readonly at: Moment
}

/** Something owed: one holder at every moment (the last of `holdings`), one subject, clocks, an outcome. */
export interface Duty {
  /** Unique in its stream: `<kind>#<n>`. */
  readonly key: string
  readonly kind: string
  /** The four-clock name this duty is measured under, if any. */
  readonly clock: ClockName | null
  readonly place: PlaceCode
  readonly opened: Moment
  readonly holdings: readonly [Holding, ...Holding[]]
  readonly offer: Offer | null
  readonly stages: Readonly<Record<Stage, StageClock>>
  readonly blocks: readonly Block[]
  readonly escalations: readonly Escalation[]
  readonly outcome: Outcome | null
  readonly closed: Moment | null
  readonly evidence: readonly Evidence[]
  /** How the duty was acknowledged, and by whom, when it was by proxy. */
  readonly acknowledged: { readonly channel: Channel; readonly by: PostId } | null
}

/** "Three fast, one strict" (三快一严). */
export const CLOCK_NAMES = ['fastTest', 'fastTransfer', 'fastIsolation', 'strictControl'] as const
export type ClockName = (typeof CLOCK_NAMES)[number]

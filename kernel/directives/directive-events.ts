import type { PlaceCode, PostId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'

/** A command tells a post to do something, and which figure it is meant to move (指令、督办). Stream: `directive/<id>`. */
export interface DirectiveIssued {
  readonly directive: string
  readonly command: string
  readonly from: PostId
  readonly to: PostId
  readonly place: PlaceCode
  readonly subject: { readonly zh: string; readonly en: string }
  /** Id of the figure, its value when the directive went out, and the value it should reach. */
  readonly figure: string | null
  readonly figureBefore: number | null
  readonly target: number | null
  readonly receiptDueAt: Instant
  readonly answerDueAt: Instant
  /** `supervision` (督办): a circular about a late duty or a unit that fails. A task when left out. */
  readonly kind?: DirectiveKind
  /** The directive that this one passes down a level, in part. */
  readonly parent?: string | null
  /** What a circular is about: the id of a late duty. */
  readonly about?: string | null
}
export type DirectiveKind = 'task' | 'supervision'
export interface DirectiveReceipted {
  readonly directive: string
}
/** What was done about it. Stops the finish and report clocks, and starts the issuer's own: checking the effect. */
export interface DirectiveAnswered {
  readonly directive: string
  readonly result: 'done' | 'partly' | 'not-possible'
  readonly evidence: readonly string[]
  readonly checkDueAt: Instant
  readonly checker: PostId
  readonly place: PlaceCode
}
/** The addressed post passes it down: each part is a directive of its own. Stream: the parent's. */
export interface DirectiveRelayed {
  readonly directive: string
  readonly parts: readonly { readonly directive: string; readonly to: PostId; readonly place: PlaceCode }[]
}
/** A part has its receipt, or its answer. Stream: the parent's, so that it can say how far its parts are. */
export interface PartReceipted {
  readonly directive: string
  readonly part: string
}
export interface PartAnswered extends PartReceipted {
  readonly result: DirectiveAnswered['result']
}
export interface EffectChecked {
  readonly directive: string
  readonly figureAfter: number | null
  readonly effect: 'reached' | 'moved' | 'none' | 'worse'
}

export interface DirectiveEvents {
  'directive-issued': DirectiveIssued
  'directive-receipted': DirectiveReceipted
  'directive-answered': DirectiveAnswered
  'effect-checked': EffectChecked
  'directive-relayed': DirectiveRelayed
  'part-receipted': PartReceipted
  'part-answered': PartAnswered
}

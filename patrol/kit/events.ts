import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { InspectItem, KitItem, ReturnItem, SettleDifference } from './contract.ts'

type Condition = ReturnItem['condition'] & InspectItem['condition']

/** Stream: `patrol-batch/<batch>`. */
export interface BatchReceived {
  readonly batch: string
  readonly item: KitItem
  readonly words: { readonly zh: string; readonly en: string }
  readonly quantity: number
  readonly place: PlaceCode
}
/** Streams: `patrol-issue/<issue>`, then the batch. The fact's place is the unit's. */
export interface KitIssued {
  readonly issue: string
  readonly batch: string
  readonly item: KitItem
  readonly unit: PostId
  readonly issuer: PostId
  readonly quantity: number
  readonly countDueAt: Instant
  /** The plan's limit for a difference, should there be one. */
  readonly settleHours: number
}
/** `agrees`: as many as were issued, all sound. Otherwise the issuer owes a settlement by `settleDueAt`. */
export interface KitCounted {
  readonly issue: string
  readonly counted: number
  readonly defective: number
  readonly receiver: PersonId
  readonly note: string
  readonly agrees: boolean
  readonly issuer: PostId
  readonly settleDueAt: Instant
}
export interface DifferenceSettled {
  readonly issue: string
  readonly how: SettleDifference['how']
  readonly accepted: number
}
/** Streams: `patrol-item/<item>`, then the issue. */
export interface ItemHandedOut {
  readonly item: string
  readonly issue: string
  readonly kind: KitItem
  readonly unit: PostId
  readonly person: PersonId
  readonly secondSigner: PersonId | null
}
export interface ItemInspected {
  readonly item: string
  readonly condition: Condition
}
export interface ItemReturned {
  readonly item: string
  readonly issue: string
  readonly condition: Condition
}
export interface BatchEvents {
  'batch-received': BatchReceived
  'kit-issued': KitIssued
}
export interface IssueEvents {
  'kit-issued': KitIssued
  'kit-counted': KitCounted
  'difference-settled': DifferenceSettled
  'item-handed-out': ItemHandedOut
  'item-returned': ItemReturned
}
export interface ItemEvents {
  'item-handed-out': ItemHandedOut
  'item-inspected': ItemInspected
  'item-returned': ItemReturned
}
export type KitEvents = BatchEvents & IssueEvents & ItemEvents

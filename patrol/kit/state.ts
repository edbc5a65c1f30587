import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type {
  BatchEvents,
  BatchReceived,
  DifferenceSettled,
  IssueEvents,
  ItemEvents,
  ItemHandedOut,
  ItemReturned,
  KitCounted,
  KitIssued,
} from './events.ts'

export type BatchState = (BatchReceived & { readonly at: Instant; readonly issued: number }) | null

interface Issued extends KitIssued {
  readonly place: PlaceCode
  readonly issuedAt: Instant
  readonly lastAt: Instant
  /** Items with persons now. */
  readonly inUse: number
}
interface Counted extends Issued {
  readonly count: KitCounted & { readonly at: Instant }
}
export type IssueState =
  | { readonly status: 'none' }
  | (Issued & { readonly status: 'issued' })
  | (Counted & { readonly status: 'accepted'; readonly accepted: number })
  | (Counted & { readonly status: 'differs' })
  | (Counted & {
      readonly status: 'settled'
      readonly accepted: number
      readonly settled: DifferenceSettled & { readonly at: Instant }
    })

interface Known extends ItemHandedOut {
  readonly place: PlaceCode
  readonly since: Instant
  readonly lastAt: Instant
  readonly condition: ItemReturned['condition']
}
export type ItemState = { readonly status: 'none' } | (Known & { readonly status: 'in-use' | 'returned' | 'lost' })

export type BatchReads = { readonly batch: SubjectState<BatchState> }
export type IssueReads = { readonly issue: SubjectState<IssueState> }
export type ItemReads = { readonly item: SubjectState<ItemState> }

export const batchStream = (batch: string): StreamId => streamId('patrol-batch', batch)
export const issueStream = (issue: string): StreamId => streamId('patrol-issue', issue)
export const itemStream = (item: string): StreamId => streamId('patrol-item', item)

/** What the unit answers for: as counted where that agreed, else as both settled; sound ones while it is open. */
export function acceptedOf(state: IssueState): number {
  if (state.status === 'none' || state.status === 'issued') return 0
  return state.status === 'differs' ? state.count.counted - state.count.defective : state.accepted
}

export function evolveBatch(state: BatchState, event: RecordedIn<BatchEvents>): BatchState {
  switch (event.type) {
    case 'batch-received':
      return { ...event.data, at: event.occurredAt, issued: state?.issued ?? 0 }
    case 'kit-issued':
      return state === null ? state : { ...state, issued: state.issued + event.data.quantity }
    default:
      return exhaustive(event)
  }
}

export function evolveIssue(state: IssueState, event: RecordedIn<IssueEvents>): IssueState {
  const at = event.occurredAt
  if (event.type === 'kit-issued')
    return { ...event.data, status: 'issued', place: event.place, issuedAt: at, lastAt: at, inUse: 0 }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'kit-counted': {
      const counted = { ...state, lastAt: at, count: { ...event.data, at } }
      return event.data.agrees
        ? { ...counted, status: 'accepted', accepted: event.data.counted }
        : { ...counted, status: 'differs' }
    }
    case 'difference-settled': {
      if (state.status === 'issued') return state
      const { accepted } = event.data
      return { ...state, status: 'settled', lastAt: at, accepted, settled: { ...event.data, at } }
    }
    case 'item-handed-out':
      return { ...state, inUse: state.inUse + 1 }
    case 'item-returned':
      return { ...state, inUse: Math.max(0, state.inUse - 1) }
    default:
      return exhaustive(event)
  }
}

export function evolveItem(state: ItemState, event: RecordedIn<ItemEvents>): ItemState {
  const at = event.occurredAt
  if (event.type === 'item-handed-out')
    return { ...event.data, status: 'in-use', place: event.place, since: at, lastAt: at, condition: 'good' }
  if (state.status === 'none') return state
  const { condition } = event.data
  if (event.type === 'item-inspected') return { ...state, lastAt: at, condition }
  return { ...state, lastAt: at, condition, status: condition === 'lost' ? 'lost' : 'returned' }
}

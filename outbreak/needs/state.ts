import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { NEED_RULES } from './contract-kinds.ts'
import type { NeedEvents, NeedFailedReason, NeedRefusedReason, NeedRequested } from './events.ts'

interface Known extends NeedRequested {
  readonly requestedAt: Instant
  readonly requestedRec: Instant
  readonly acceptedAt: Instant | null
  readonly slotAt: Instant | null
  readonly startedAt: Instant | null
  readonly exit: { readonly at: Instant; readonly vehicle: string; readonly destination: string } | null
  readonly returnedAt: Instant | null
}
interface Ended {
  readonly endedAt: Instant
  readonly endedRec: Instant
}
export type OpenNeed = Known & { readonly status: 'requested' | 'accepted' | 'underway' }
export type EndedNeed = Known &
  Ended &
  (
    | { readonly status: 'delivered'; readonly receipt: string }
    | { readonly status: 'refused'; readonly reason: NeedRefusedReason }
    | { readonly status: 'failed'; readonly reason: NeedFailedReason }
  )
export type NeedState = { readonly status: 'none' } | OpenNeed | EndedNeed

export const NO_NEED: NeedState = { status: 'none' }
export const isOpen = (state: NeedState): state is OpenNeed =>
  state.status === 'requested' || state.status === 'accepted' || state.status === 'underway'

/** Whether a delivered need met every clock that measures its kind. */
export function isOnTime(need: EndedNeed): boolean {
  const { measured } = NEED_RULES[need.kind]
  if (measured === 'dispatch') return need.startDueAt !== null && (need.startedAt ?? need.endedAt) <= need.startDueAt
  const slot = need.acceptDueAt === null || (need.acceptedAt ?? need.endedAt) <= need.acceptDueAt
  return slot && need.endedAt <= need.dueAt
}

function requested(event: Extract<RecordedIn<NeedEvents>, { type: 'need-requested' }>): NeedState {
  return {
    ...event.data,
    status: 'requested',
    requestedAt: event.occurredAt,
    requestedRec: event.recordedAt,
    acceptedAt: null,
    slotAt: null,
    startedAt: null,
    exit: null,
    returnedAt: null,
  }
}

export function evolveNeed(state: NeedState, event: RecordedIn<NeedEvents>): NeedState {
  if (event.type === 'need-requested') return requested(event)
  if (state.status === 'none') return state
  const at = event.occurredAt
  if (event.type === 'care-exit-recorded') {
    const { vehicle, destination } = event.data
    return { ...state, exit: { at, vehicle, destination } }
  }
  if (event.type === 'care-return-recorded') return { ...state, returnedAt: at }
  if (!isOpen(state)) return state
  const ended: Ended = { endedAt: at, endedRec: event.recordedAt }
  switch (event.type) {
    case 'need-accepted':
      return { ...state, status: 'accepted', acceptedAt: at, slotAt: event.data.slotAt }
    case 'need-started':
      return { ...state, status: 'underway', startedAt: at, acceptedAt: state.acceptedAt ?? at }
    case 'need-delivered':
      return { ...state, ...ended, status: 'delivered', receipt: event.data.receipt }
    case 'need-refused':
      return { ...state, ...ended, status: 'refused', reason: event.data.reason }
    case 'need-failed':
      return { ...state, ...ended, status: 'failed', reason: event.data.reason }
    default:
      return exhaustive(event)
  }
}

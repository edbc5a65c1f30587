import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type {
  DestinationEvents,
  DestinationPolicySet,
  LodgingAsked,
  QuarantineBooked,
  ReturnPlaceEvents,
  StayEvents,
  StayRequested,
} from './events.ts'

export type DestinationState =
  | { readonly status: 'none' }
  | (DestinationPolicySet & { readonly status: 'set'; readonly setAt: Instant })
export const NO_DESTINATION: DestinationState = { status: 'none' }
export const evolveDestination = (_: DestinationState, event: RecordedIn<DestinationEvents>): DestinationState => ({
  ...event.data,
  status: 'set',
  setAt: event.occurredAt,
})

interface Steps {
  readonly arrivedAt: Instant | null
  readonly homeAt: Instant | null
  readonly endedAt: Instant | null
}
const NO_STEPS: Steps = { arrivedAt: null, homeAt: null, endedAt: null }
/** Which place is whose: the one link between somebody of the chain and a guest, kept with the chain's own records. */
export type ReturnPlaceState =
  | { readonly status: 'none' }
  | ({ readonly status: 'lodging'; readonly asked: LodgingAsked } & Steps)
  | ({ readonly status: 'quarantine'; readonly asked: QuarantineBooked } & Steps)
export const NO_RETURN_PLACE: ReturnPlaceState = { status: 'none' }

export function evolveReturnPlace(state: ReturnPlaceState, event: RecordedIn<ReturnPlaceEvents>): ReturnPlaceState {
  switch (event.type) {
    case 'lodging-asked':
      return { status: 'lodging', asked: event.data, ...NO_STEPS }
    case 'quarantine-booked':
      return { status: 'quarantine', asked: event.data, ...NO_STEPS }
    case 'place-noted': {
      if (state.status === 'none') return state
      const at = event.occurredAt
      if (event.data.step === 'arrived') return { ...state, arrivedAt: at }
      return event.data.step === 'moved-home' ? { ...state, homeAt: at } : { ...state, endedAt: at }
    }
    default:
      return exhaustive(event)
  }
}

export type StayState =
  | { readonly status: 'none' }
  | (StayRequested & {
      readonly status: 'expected' | 'inside' | 'at-home' | 'ended'
      readonly requestedAt: Instant
      readonly calledAt: Instant | null
      readonly receivedAt: Instant | null
      readonly homeAt: Instant | null
      readonly endedAt: Instant | null
      readonly reason: string | null
      readonly lastStepAt: Instant
    })
export const NO_STAY: StayState = { status: 'none' }

export function evolveStay(state: StayState, event: RecordedIn<StayEvents>): StayState {
  const at = event.occurredAt
  if (event.type === 'stay-requested') {
    const fresh = { calledAt: null, receivedAt: null, homeAt: null, endedAt: null, reason: null }
    return { ...event.data, ...fresh, status: 'expected', requestedAt: at, lastStepAt: at }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'stay-called':
      return { ...state, calledAt: at, lastStepAt: at }
    case 'stay-received':
      return {
        ...state,
        status: state.centralDays === 0 && state.kind === 'quarantine' ? 'at-home' : 'inside',
        receivedAt: at,
        lastStepAt: at,
      }
    case 'stay-moved-home':
      return { ...state, status: 'at-home', homeAt: at, lastStepAt: at }
    case 'stay-ended':
      return { ...state, status: 'ended', endedAt: at, reason: event.data.reason, lastStepAt: at }
    default:
      return exhaustive(event)
  }
}

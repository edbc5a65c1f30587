import { commonAncestor } from '#kernel/jurisdictions/place-code.ts'
import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, type LocalDate, later } from '#kernel/primitives/instant.ts'
import type { RoundOpened, TestingEvents, TubeCollected, TubeResulted } from './events.ts'

export type RoundEvents = Pick<
  TestingEvents,
  'round-opened' | 'samples-collected' | 'samples-received' | 'results-reported' | 'round-completed' | 'round-cancelled'
>
export type TubeEvents = Pick<TestingEvents, 'tube-collected' | 'tube-received' | 'tube-resulted'>

/** A testing round; totals are in tubes, `people` in people. */
export interface Round {
  readonly round: string
  /** The finest place that contains all areas. */
  readonly place: PlaceCode
  readonly areas: readonly PlaceCode[]
  readonly roster: number
  readonly sites: number
  readonly pooling: RoundOpened['pooling']
  readonly countedDate: LocalDate
  readonly openedAt: Instant
  readonly openedRec: Instant
  readonly resultsDueAt: Instant
  readonly people: number
  readonly collected: number
  readonly received: number
  readonly negative: number
  readonly positive: number
  readonly invalid: number
  readonly lastResultAt: Instant | null
}
export type RoundState =
  | { readonly status: 'none' }
  | (Round & { readonly status: 'open' })
  | (Round & { readonly status: 'completed'; readonly completedAt: Instant; readonly completedRec: Instant })
  | (Round & { readonly status: 'cancelled'; readonly cancelledAt: Instant })
export type KnownRound = Exclude<RoundState, { status: 'none' }>

export const NO_ROUND: RoundState = { status: 'none' }

/** Tubes that have a result. */
export const resulted = (round: Round): number => round.negative + round.positive + round.invalid

function opened(event: Extract<RecordedIn<RoundEvents>, { type: 'round-opened' }>): RoundState {
  const { round, areas, roster, sites, pooling, countedDate, resultsDueAt } = event.data
  return {
    status: 'open',
    round,
    place: commonAncestor(areas) ?? event.place,
    areas,
    roster,
    sites,
    pooling,
    countedDate,
    openedAt: event.occurredAt,
    openedRec: event.recordedAt,
    resultsDueAt,
    people: 0,
    collected: 0,
    received: 0,
    negative: 0,
    positive: 0,
    invalid: 0,
    lastResultAt: null,
  }
}

export function evolveRound(state: RoundState, event: RecordedIn<RoundEvents>): RoundState {
  if (event.type === 'round-opened') return opened(event)
  // The opening was voided: what followed it stays in the history and counts for nothing.
  if (state.status === 'none') return state
  const { occurredAt } = event
  switch (event.type) {
    case 'samples-collected':
      return { ...state, collected: state.collected + event.data.tubes, people: state.people + event.data.people }
    case 'samples-received':
      return { ...state, received: state.received + event.data.tubes }
    case 'results-reported':
      return {
        ...state,
        negative: state.negative + event.data.negative,
        positive: state.positive + event.data.positive,
        invalid: state.invalid + event.data.invalid,
        lastResultAt: state.lastResultAt === null ? occurredAt : later(state.lastResultAt, occurredAt),
      }
    case 'round-completed':
      return { ...state, status: 'completed', completedAt: occurredAt, completedRec: event.recordedAt }
    case 'round-cancelled':
      return { ...state, status: 'cancelled', cancelledAt: occurredAt }
    default:
      return exhaustive(event)
  }
}

/** One person's tube. */
export interface Tube {
  readonly tube: string
  readonly person: PersonId
  readonly round: string | null
  readonly place: PlaceCode
  readonly site: string
  readonly reason: TubeCollected['reason']
  readonly collectedAt: Instant
}
interface Received {
  readonly laboratory: string
  readonly receivedAt: Instant
}
interface Resulted {
  readonly resultedAt: Instant
  readonly result: TubeResulted['result']
  readonly ct: number | null
}
export type TubeState =
  | { readonly status: 'none' }
  | (Tube & { readonly status: 'collected' })
  | (Tube & Received & { readonly status: 'received' })
  | (Tube & Received & Resulted & { readonly status: 'resulted' })

export const NO_TUBE: TubeState = { status: 'none' }

export function evolveTube(state: TubeState, event: RecordedIn<TubeEvents>): TubeState {
  switch (event.type) {
    case 'tube-collected': {
      const { tube, person, round, site, reason } = event.data
      return {
        status: 'collected',
        tube,
        person,
        round,
        place: event.place,
        site,
        reason,
        collectedAt: event.occurredAt,
      }
    }
    case 'tube-received':
      if (state.status !== 'collected') return state
      return { ...state, status: 'received', laboratory: event.data.laboratory, receivedAt: event.occurredAt }
    case 'tube-resulted': {
      if (state.status !== 'received') return state
      const { result, ct } = event.data
      return { ...state, status: 'resulted', result, ct, resultedAt: event.occurredAt }
    }
    default:
      return exhaustive(event)
  }
}

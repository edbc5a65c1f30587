import { commonAncestor } from '#kernel/jurisdictions/place-code.ts'
import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, instant, type LocalDate, later } from '#kernel/primitives/instant.ts'
import type { RoundBasis, RoundOpened, TestingEvents } from './events.ts'

export type RoundEvents = Pick<
  TestingEvents,
  'round-opened' | 'samples-collected' | 'samples-received' | 'results-reported' | 'round-completed' | 'round-cancelled'
>

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
  readonly basis: RoundBasis | null
  /** What was counted in each hour, oldest first: where the rate of the round is read from. */
  readonly hours: readonly RoundHour[]
}
/** Counts of one hour; `hour` is its start. */
export interface RoundHour {
  readonly hour: Instant
  readonly people: number
  readonly collected: number
  readonly received: number
  readonly resulted: number
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
    basis: event.data.basis ?? null,
    hours: [],
  }
}

const HOUR_DIGITS = 13
const hourOf = (at: Instant): Instant => instant(`${at.slice(0, HOUR_DIGITS)}:00:00.000Z`)

/** Adds counts to the hour in which they happened. */
function counted(
  hours: readonly RoundHour[],
  at: Instant,
  more: Partial<Omit<RoundHour, 'hour'>>,
): readonly RoundHour[] {
  const hour = hourOf(at)
  const none: RoundHour = { hour, people: 0, collected: 0, received: 0, resulted: 0 }
  const was = hours.find((one) => one.hour === hour) ?? none
  const now: RoundHour = {
    hour,
    people: was.people + (more.people ?? 0),
    collected: was.collected + (more.collected ?? 0),
    received: was.received + (more.received ?? 0),
    resulted: was.resulted + (more.resulted ?? 0),
  }
  return [...hours.filter((one) => one.hour !== hour), now].toSorted((a, b) => (a.hour < b.hour ? -1 : 1))
}

export function evolveRound(state: RoundState, event: RecordedIn<RoundEvents>): RoundState {
  if (event.type === 'round-opened') return opened(event)
  // The opening was voided: what followed it stays in the history and counts for nothing.
  if (state.status === 'none') return state
  const { occurredAt } = event
  switch (event.type) {
    case 'samples-collected':
      return {
        ...state,
        collected: state.collected + event.data.tubes,
        people: state.people + event.data.people,
        hours: counted(state.hours, occurredAt, { collected: event.data.tubes, people: event.data.people }),
      }
    case 'samples-received':
      return {
        ...state,
        received: state.received + event.data.tubes,
        hours: counted(state.hours, occurredAt, { received: event.data.tubes }),
      }
    case 'results-reported':
      return {
        ...state,
        negative: state.negative + event.data.negative,
        positive: state.positive + event.data.positive,
        invalid: state.invalid + event.data.invalid,
        lastResultAt: state.lastResultAt === null ? occurredAt : later(state.lastResultAt, occurredAt),
        hours: counted(state.hours, occurredAt, {
          resulted: event.data.negative + event.data.positive + event.data.invalid,
        }),
      }
    case 'round-completed':
      return { ...state, status: 'completed', completedAt: occurredAt, completedRec: event.recordedAt }
    case 'round-cancelled':
      return { ...state, status: 'cancelled', cancelledAt: occurredAt }
    default:
      return exhaustive(event)
  }
}

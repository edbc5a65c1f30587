import { ancestorsOf, contains } from '#kernel/jurisdictions/place-code.ts'
import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { TestingEvents } from './events.ts'

export type AreaEvents = Pick<TestingEvents, 'round-opened' | 'round-completed' | 'round-cancelled'>

/** A round as the places it covers remember it. */
export interface PastRound {
  readonly round: string
  readonly areas: readonly PlaceCode[]
  readonly openedAt: Instant
  readonly day: LocalDate
  readonly status: 'open' | 'completed' | 'cancelled'
  /** Tubes found positive; null until the round is complete. */
  readonly positive: number | null
}
/** The rounds of a place and of what lies inside it, oldest first. */
export interface AreaState {
  readonly rounds: readonly PastRound[]
}
export const NO_AREA: AreaState = { rounds: [] }

/** More than two weeks of daily rounds in every district of a city; a stop rule looks back a week. */
const KEPT = 200
const CITY_DIGITS = 4
const areaStream = (place: string): StreamId => streamId('test-area', place)

/** Every place that remembers a round over `areas`: each area and what contains it, up to the city. */
export const areaStreams = (areas: readonly PlaceCode[]): readonly StreamId[] => [
  ...new Set(
    areas
      .flatMap((area) => [area, ...ancestorsOf(area)].filter((place) => place.length >= CITY_DIGITS))
      .map(areaStream),
  ),
]

/** Rounds that call people of `area`: those over it, over what contains it, and over parts of it. */
export const roundsOver = (states: readonly AreaState[], area: PlaceCode): readonly PastRound[] => {
  const all = new Map(states.flatMap(({ rounds }) => rounds.map((one) => [one.round, one] as const)))
  return [...all.values()]
    .filter((one) => one.areas.some((other) => contains(other, area) || contains(area, other)))
    .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
}

export function evolveArea(state: AreaState, event: RecordedIn<AreaEvents>): AreaState {
  switch (event.type) {
    case 'round-opened': {
      const { round, areas, countedDate } = event.data
      const opened = {
        round,
        areas,
        openedAt: event.occurredAt,
        day: countedDate,
        status: 'open',
        positive: null,
      } as const
      return { rounds: [...state.rounds, opened].slice(-KEPT) }
    }
    case 'round-completed': {
      const { round, positive } = event.data
      return {
        rounds: state.rounds.map((one) =>
          one.round === round ? { ...one, status: 'completed', positive: positive ?? null } : one,
        ),
      }
    }
    case 'round-cancelled':
      return {
        rounds: state.rounds.map((one) => (one.round === event.data.round ? { ...one, status: 'cancelled' } : one)),
      }
    default:
      return exhaustive(event)
  }
}

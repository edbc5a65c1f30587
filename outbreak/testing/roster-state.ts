import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import type { TestingEvents } from './events.ts'

export type RosterEvents = Pick<
  TestingEvents,
  'roster-planned' | 'samples-collected' | 'person-untested' | 'untested-resolved' | 'door-sampled'
>

/** One building of a round: who lives there, and how far they are. */
export interface BuildingProgress {
  readonly households: number
  readonly people: number
  readonly elsewhere: number
  readonly sampled: number
  /** On the door list now. */
  readonly atDoor: number
  /** Need no sample in this round. */
  readonly excused: number
}
/** One community of a round, building by building. */
export type RosterState =
  | { readonly status: 'none' }
  | {
      readonly status: 'planned'
      readonly round: string
      readonly community: PlaceCode
      readonly buildings: Readonly<Record<string, BuildingProgress>>
    }
export const NO_ROSTER: RosterState = { status: 'none' }
export const rosterStream = (round: string, community: string): StreamId => streamId('roster', `${round}.${community}`)

/** Still to be sampled at a site or at the door; a building may be sampled beyond its plan. */
export const untestedIn = ({ people, sampled, excused }: BuildingProgress): number =>
  Math.max(0, people - sampled - excused)

export const isOnRoster = (state: RosterState, building: string): boolean =>
  state.status === 'planned' && state.buildings[building] !== undefined

const NOTHING = { sampled: 0, atDoor: 0, excused: 0 }

function change(state: RosterState, building: string, more: Partial<typeof NOTHING>): RosterState {
  if (state.status === 'none') return state
  const was = state.buildings[building]
  if (was === undefined) return state
  const now: BuildingProgress = {
    ...was,
    sampled: was.sampled + (more.sampled ?? 0),
    atDoor: Math.max(0, was.atDoor + (more.atDoor ?? 0)),
    excused: was.excused + (more.excused ?? 0),
  }
  return { ...state, buildings: { ...state.buildings, [building]: now } }
}

export function evolveRoster(state: RosterState, event: RecordedIn<RosterEvents>): RosterState {
  switch (event.type) {
    case 'roster-planned': {
      const { round, community } = event.data
      const before = state.status === 'none' ? {} : state.buildings
      const planned = event.data.buildings.map(({ building, ...plan }) => [
        building,
        { ...NOTHING, ...before[building], ...plan },
      ])
      return { status: 'planned', round, community, buildings: { ...before, ...Object.fromEntries(planned) } }
    }
    case 'samples-collected':
      return (event.data.buildings ?? []).reduce(
        (now, { building, people }) => change(now, building, { sampled: people }),
        state,
      )
    case 'person-untested':
      return change(state, event.data.building, { atDoor: 1 })
    case 'untested-resolved':
      return change(state, event.data.building, { atDoor: -1, excused: 1 })
    case 'door-sampled':
      return change(state, event.data.building, { atDoor: -1, sampled: 1 })
    default:
      return exhaustive(event)
  }
}

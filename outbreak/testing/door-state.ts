import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PersonId, PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { PersonUntested, TestingEvents, UntestedResolved } from './events.ts'

export type DoorEvents = Pick<TestingEvents, 'person-untested' | 'untested-resolved' | 'door-sampled'>

/** Somebody of a round who was not sampled at a site. */
export interface Door {
  readonly round: string
  readonly person: PersonId
  readonly building: PlaceCode
  readonly reason: PersonUntested['reason']
  readonly since: Instant
  readonly doorDueAt: Instant
}
export type DoorState =
  | { readonly status: 'none' }
  | (Door & { readonly status: 'open' })
  | (Door & {
      readonly status: 'closed'
      readonly outcome: UntestedResolved['outcome'] | 'sampled'
      readonly closedAt: Instant
    })
export const NO_DOOR: DoorState = { status: 'none' }
export const doorStream = (round: string, person: string): StreamId => streamId('door', `${round}.${person}`)

export function evolveDoor(state: DoorState, event: RecordedIn<DoorEvents>): DoorState {
  if (event.type === 'person-untested') {
    const { round, person, building, reason, doorDueAt } = event.data
    return { status: 'open', round, person, building, reason, since: event.occurredAt, doorDueAt }
  }
  if (state.status !== 'open') return state
  const close = (outcome: UntestedResolved['outcome'] | 'sampled'): DoorState => ({
    ...state,
    status: 'closed',
    outcome,
    closedAt: event.occurredAt,
  })
  switch (event.type) {
    case 'untested-resolved':
      return close(event.data.outcome)
    case 'door-sampled':
      return close('sampled')
    default:
      return exhaustive(event)
  }
}

import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ExitsEvents, ExitsSeen, ExitWatchAsked } from './events.ts'

export type ExitsState =
  | (Omit<ExitWatchAsked, 'dueAt'> & {
      readonly status: 'watched' | 'ended'
      readonly dueAt: Instant | null
      readonly lastAt: Instant
      readonly seenAt: Instant | null
      readonly entrances: ExitsSeen['entrances']
      readonly blocked: readonly string[]
    })
  | null
export type ExitsReads = { readonly exits: SubjectState<ExitsState> }
export const exitsStream = (place: string): StreamId => streamId('patrol-exits', place)

export function evolveExits(state: ExitsState, event: RecordedIn<ExitsEvents>): ExitsState {
  const at = event.occurredAt
  switch (event.type) {
    case 'exit-watch-asked':
      return { ...event.data, status: 'watched', lastAt: at, seenAt: null, entrances: [], blocked: [] }
    case 'exits-seen': {
      if (state === null) return state
      const { entrances, blocked, nextDueAt } = event.data
      return { ...state, lastAt: at, seenAt: at, entrances, blocked, dueAt: nextDueAt }
    }
    case 'exit-watch-ended':
      return state === null ? state : { ...state, status: 'ended', lastAt: at, dueAt: null }
    default:
      return exhaustive(event)
  }
}

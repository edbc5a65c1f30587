import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { MakeUpEvents, Member, StudyMakeUpOwed } from './events.ts'

/** One missed session of one member. */
export type MakeUpState =
  | { readonly status: 'none' }
  | (StudyMakeUpOwed & { readonly status: 'owed'; readonly owedAt: Instant })
  | (StudyMakeUpOwed & { readonly status: 'made-up' | 'lapsed'; readonly owedAt: Instant; readonly endedAt: Instant })

export const makeUpStream = (session: string, member: Member): StreamId =>
  streamId('study-makeup', `${session}.${member}`)

export function evolveMakeUp(state: MakeUpState, event: RecordedIn<MakeUpEvents>): MakeUpState {
  switch (event.type) {
    case 'study-make-up-owed':
      return { ...event.data, status: 'owed', owedAt: event.occurredAt }
    case 'study-made-up':
      return state.status === 'owed' ? { ...state, status: 'made-up', endedAt: event.occurredAt } : state
    case 'study-make-up-lapsed':
      return state.status === 'owed' ? { ...state, status: 'lapsed', endedAt: event.occurredAt } : state
    default:
      return exhaustive(event)
  }
}

import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReleaseAnswered, ReleaseEvents, ReleaseNotified } from './events.ts'

export type ReleaseState =
  | { readonly status: 'none' }
  | (ReleaseNotified & {
      readonly status: 'notified' | 'answered'
      readonly notifiedAt: Instant
      readonly answer: (ReleaseAnswered & { readonly at: Instant }) | null
    })
export const NO_RELEASE: ReleaseState = { status: 'none' }

export function evolveRelease(state: ReleaseState, event: RecordedIn<ReleaseEvents>): ReleaseState {
  if (event.type === 'release-notified')
    return { ...event.data, status: 'notified', notifiedAt: event.occurredAt, answer: null }
  if (state.status === 'none') return state
  return { ...state, status: 'answered', answer: { ...event.data, at: event.occurredAt } }
}

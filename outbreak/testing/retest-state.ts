import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PersonId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TestingEvents } from './events.ts'

export type RetestEvents = Pick<TestingEvents, 'member-held' | 'member-sampled' | 'member-cleared' | 'member-positive'>

/** A member of a positive pool, held until a result of their own, and never beyond `until`. */
export interface Retest {
  readonly pool: string
  readonly person: PersonId
  readonly place: PlaceCode
  readonly round: string | null
  readonly heldAt: Instant
  readonly heldRec: Instant
  readonly until: Instant
  readonly retestDueAt: Instant
  readonly holder: PostId
  readonly issuer: PostId
  readonly legalBasis: readonly string[]
  readonly appealChannel: string
  readonly single: string | null
  readonly sampledAt: Instant | null
}
interface Ended {
  readonly endedAt: Instant
  readonly endedRec: Instant
}
export type RetestState =
  | { readonly status: 'none' }
  | (Retest & { readonly status: 'held' | 'sampled' })
  | (Retest & Ended & { readonly status: 'cleared' | 'positive' })
export type KnownRetest = Exclude<RetestState, { status: 'none' }>
export type OpenRetest = Extract<RetestState, { status: 'held' | 'sampled' }>

export const NO_RETEST: RetestState = { status: 'none' }
export const retestStream = (pool: string, person: string): StreamId => streamId('retest', `${pool}.${person}`)

export const isOpenRetest = (state: RetestState): state is OpenRetest =>
  state.status === 'held' || state.status === 'sampled'

/** When the hold ends, whoever does or forgets what: at its expiry, or earlier with the member's own result. */
export const holdEndsAt = (retest: KnownRetest): Instant =>
  'endedAt' in retest && retest.endedAt < retest.until ? retest.endedAt : retest.until

/** Whether the person is held at `at`. Time alone ends it: no act is needed, and none can refuse it. */
export const isHeldAt = (state: RetestState, at: Instant): boolean =>
  state.status !== 'none' && state.heldAt <= at && at < holdEndsAt(state)

export function evolveRetest(state: RetestState, event: RecordedIn<RetestEvents>): RetestState {
  if (event.type === 'member-held') {
    const { data, place, occurredAt, recordedAt } = event
    return { status: 'held', ...data, place, heldAt: occurredAt, heldRec: recordedAt, single: null, sampledAt: null }
  }
  if (!isOpenRetest(state)) return state
  switch (event.type) {
    case 'member-sampled':
      return { ...state, status: 'sampled', single: event.data.single, sampledAt: event.occurredAt }
    case 'member-cleared':
      return { ...state, status: 'cleared', endedAt: event.occurredAt, endedRec: event.recordedAt }
    case 'member-positive':
      return { ...state, status: 'positive', endedAt: event.occurredAt, endedRec: event.recordedAt }
    default:
      return exhaustive(event)
  }
}

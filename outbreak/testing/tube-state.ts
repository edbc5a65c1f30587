import type { Recorded, RecordedIn } from '#kernel/ledger/event.ts'
import type { SampledGroup, TubeRatio } from '#kernel/policy/testing-rules.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TestingEvents } from './events.ts'
import type { PoolCollected, TubeCollected, TubeLost, TubeResulted } from './tube-events.ts'

export type TubeStreamEvents = Pick<
  TestingEvents,
  | 'tube-collected'
  | 'pool-collected'
  | 'tube-dispatched'
  | 'tube-received'
  | 'tube-testing-started'
  | 'tube-resulted'
  | 'tube-lost'
  | 'tube-resampled'
  | 'member-sampled'
  | 'member-cleared'
  | 'member-positive'
>

/** One tube: of one person, or of the members of a pool. */
export interface Tube {
  readonly tube: string
  readonly members: readonly PersonId[]
  readonly pool: { readonly ratio: TubeRatio; readonly group: SampledGroup } | null
  readonly round: string | null
  readonly place: PlaceCode
  readonly site: string
  readonly reason: TubeCollected['reason']
  readonly retestOf: string | null
  readonly resampleOf: string | null
  readonly collectedAt: Instant
  readonly dispatchedAt: Instant | null
  /** The tube that was taken for this one, once it gave no answer. */
  readonly resampledBy: string | null
  readonly resampleOwed: boolean
}
interface Received {
  readonly laboratory: string
  readonly receivedAt: Instant
  readonly testing: { readonly at: Instant; readonly plate: string; readonly well: string } | null
}
interface Resulted {
  readonly resultedAt: Instant
  readonly result: TubeResulted['result']
  readonly ct: number | null
}
/** A positive or suspicious pool, until each member has a result of their own. */
interface Followed {
  readonly sampled: readonly PersonId[]
  readonly cleared: readonly PersonId[]
  readonly positive: readonly PersonId[]
  readonly resolvedAt: Instant | null
}
export type TubeState =
  | { readonly status: 'none' }
  | (Tube & { readonly status: 'collected' | 'inTransit' })
  | (Tube & Received & { readonly status: 'received' | 'testing' })
  | (Tube & Received & Resulted & { readonly status: 'resulted' })
  | (Tube & Received & Resulted & Followed & { readonly status: 'membersHeld' | 'singleRetest' | 'resolved' })
  | (Tube & Partial<Received> & { readonly status: 'lost'; readonly lostAt: Instant; readonly why: TubeLost['reason'] })
export type KnownTube = Exclude<TubeState, { status: 'none' }>
export type TubeOnTheWay = Extract<TubeState, { status: 'collected' | 'inTransit' }>
export type ReceivedTube = Extract<TubeState, { status: 'received' | 'testing' }>
export type ResultedTube = Extract<TubeState, Resulted>
export type FollowedPool = Extract<TubeState, Followed>

export const NO_TUBE: TubeState = { status: 'none' }

/** Taken, and at no laboratory yet. */
export const isOnTheWay = (tube: KnownTube): tube is TubeOnTheWay =>
  tube.status === 'collected' || tube.status === 'inTransit'
export const isPool = (tube: Tube): boolean => tube.pool !== null
export const hasResult = (tube: KnownTube): tube is ResultedTube => 'resultedAt' in tube
export const isFollowed = (tube: KnownTube): tube is FollowedPool => 'resolvedAt' in tube
/** Results on which a pool's members are held and tested singly. */
export const opensRetests = (result: TubeResulted['result']): boolean =>
  result === 'positive' || result === 'suspicious'
export const unresolved = (pool: FollowedPool): readonly PersonId[] =>
  pool.members.filter((person) => !pool.cleared.includes(person) && !pool.positive.includes(person))

function collected(
  event: Recorded<string, TubeCollected> | Recorded<string, PoolCollected>,
  members: readonly PersonId[],
  pool: Tube['pool'],
): TubeState {
  const { tube, round, site, reason, resampleOf } = event.data
  return {
    status: 'collected',
    tube,
    members,
    pool,
    round,
    place: event.place,
    site,
    reason,
    retestOf: 'retestOf' in event.data ? (event.data.retestOf ?? null) : null,
    resampleOf: resampleOf ?? null,
    collectedAt: event.occurredAt,
    dispatchedAt: null,
    resampledBy: null,
    resampleOwed: false,
  }
}

function withResult(state: ReceivedTube, event: Recorded<string, TubeResulted>): TubeState {
  const { result, ct, resample } = event.data
  const resulted = { ...state, result, ct, resultedAt: event.occurredAt, resampleOwed: resample !== undefined }
  if (!isPool(state) || !opensRetests(result)) return { ...resulted, status: 'resulted' }
  return { ...resulted, status: 'membersHeld', sampled: [], cleared: [], positive: [], resolvedAt: null }
}

/** The pool is resolved with its last member. */
function resolveMember(state: TubeState, kind: 'cleared' | 'positive', person: PersonId, at: Instant): TubeState {
  if (state.status === 'none' || !isFollowed(state) || !unresolved(state).includes(person)) return state
  const next: FollowedPool = { ...state, [kind]: [...state[kind], person] }
  return unresolved(next).length > 0
    ? { ...next, status: 'singleRetest' }
    : { ...next, status: 'resolved', resolvedAt: at }
}

export function evolveTube(state: TubeState, event: RecordedIn<TubeStreamEvents>): TubeState {
  switch (event.type) {
    case 'tube-collected':
      return collected(event, [event.data.person], null)
    case 'pool-collected':
      return collected(event, event.data.members, { ratio: event.data.ratio, group: event.data.group })
    case 'tube-dispatched':
      return state.status === 'collected' ? { ...state, status: 'inTransit', dispatchedAt: event.occurredAt } : state
    case 'tube-received': {
      if (state.status !== 'collected' && state.status !== 'inTransit') return state
      const { laboratory } = event.data
      return { ...state, status: 'received', laboratory, receivedAt: event.occurredAt, testing: null }
    }
    case 'tube-testing-started': {
      if (state.status !== 'received') return state
      const { plate, well } = event.data
      return { ...state, status: 'testing', testing: { at: event.occurredAt, plate, well } }
    }
    case 'tube-resulted':
      return state.status === 'received' || state.status === 'testing' ? withResult(state, event) : state
    case 'tube-lost':
      if (state.status === 'none' || hasResult(state) || state.status === 'lost') return state
      return {
        ...state,
        status: 'lost',
        lostAt: event.occurredAt,
        why: event.data.reason,
        resampleOwed: event.data.resample !== undefined,
      }
    case 'tube-resampled':
      return state.status === 'none' ? state : { ...state, resampledBy: event.data.by, resampleOwed: false }
    case 'member-sampled':
      if (state.status === 'none' || !isFollowed(state)) return state
      return state.status === 'resolved'
        ? state
        : { ...state, status: 'singleRetest', sampled: [...new Set([...state.sampled, event.data.person])] }
    case 'member-cleared':
      return resolveMember(state, 'cleared', event.data.person, event.occurredAt)
    case 'member-positive':
      return resolveMember(state, 'positive', event.data.person, event.occurredAt)
    default:
      return exhaustive(event)
  }
}

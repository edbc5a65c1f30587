import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { earlier, type Instant } from '#kernel/primitives/instant.ts'
import type { ZoneOrdered } from './events.ts'
import { type CurrentEpisode, episodesOf, type Order, type ZoneState } from './state.ts'

/** What a resident may know of an order: under what, by whom, until when, and where to appeal. */
export interface OrderRef {
  readonly place: PlaceCode
  readonly episode: number
  readonly legalBasis: string
  readonly issuer: PostId
}
export type ResidentStatus =
  | { readonly status: 'free' }
  | {
      readonly status: 'restricted'
      readonly regime: ZoneOrdered['regime']
      readonly from: Instant
      readonly until: Instant
      readonly order: OrderRef
      readonly appealChannel: string
      readonly supportPlan: string
      readonly notice: ZoneOrdered['notice']
    }
type Restricted = Extract<ResidentStatus, { status: 'restricted' }>

/** Strictest first. */
const REGIMES: readonly ZoneOrdered['regime'][] = ['stay-in-home-with-door-service', 'stay-in-area', 'avoid-gathering']

const endOf = (episode: CurrentEpisode, order: Order): Instant =>
  episode.status === 'lifted' || episode.status === 'lapsed'
    ? earlier(episode.endedAt, order.expiresAt)
    : order.expiresAt

const isReleased = (order: Order, person: PersonId | null, at: Instant): boolean =>
  person !== null && order.upkeep.released.some((one) => one.person === person && one.from <= at)

function restriction(episode: CurrentEpisode, at: Instant, person: PersonId | null): Restricted[] {
  const { order, place } = episode
  if (order === null || at < order.startAt || at >= endOf(episode, order) || isReleased(order, person, at)) return []
  const { regime, legalBasis, issuer, appealChannel, supportPlan, notice, startAt: from, expiresAt } = order
  const ref: OrderRef = { place, episode: episode.episode, legalBasis, issuer }
  return [{ status: 'restricted', regime, from, until: expiresAt, order: ref, appealChannel, supportPlan, notice }]
}

const stricter = (a: Restricted, b: Restricted): Restricted => {
  const order = REGIMES.indexOf(a.regime) - REGIMES.indexOf(b.regime)
  if (order !== 0) return order < 0 ? a : b
  return a.until >= b.until ? a : b
}

/**
 * What holds for a resident at `at`, given the zones that cover the home (the building, its compound, its
 * community …). At an order's expiry the resident is free, whether or not anybody has recorded the lapse. `person`
 * asks for one resident, whom an appeal may have released; without it the answer is for everybody else there.
 */
export function residentStatus(
  zones: readonly ZoneState[],
  at: Instant,
  person: PersonId | null = null,
): ResidentStatus {
  const [first, ...rest] = zones.flatMap(episodesOf).flatMap((episode) => restriction(episode, at, person))
  return first === undefined ? { status: 'free' } : rest.reduce(stricter, first)
}

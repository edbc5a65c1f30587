import type { Recorded, RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { type Instant, type LocalDate, later } from '#kernel/primitives/instant.ts'
import type { ZoneEvents, ZoneLevel, ZoneLifted, ZoneOrdered, ZoneReviewed } from './events.ts'
import { liftDueAt } from './lift-day.ts'
import { FRESH_UPKEEP, isUpkeep, type Upkeep, type UpkeepEvent, upkept } from './upkeep.ts'

/** What made control necessary, or was found inside: `countsAsNew` moves the lift day. */
export interface Infection {
  readonly person: PersonId
  readonly foundAt: Instant
  readonly countsAsNew: boolean
}

export interface Approval {
  readonly post: PostId
  readonly at: Instant
}

/** One stretch of control over a place, from its first sign to its end. */
interface Episode {
  readonly place: PlaceCode
  readonly episode: number
  readonly level: ZoneLevel | null
  readonly requiredAt: Instant | null
  readonly requiredRec: Instant | null
  readonly countedDate: LocalDate | null
  readonly proposedAt: Instant | null
  readonly infections: readonly Infection[]
  /** Approvals signed for this place and not yet used by an order or an extension. */
  readonly approvals: readonly Approval[]
  /** When the latest step happened: the next is not before it. */
  readonly lastStepAt: Instant
}
/** The order as given, and what extensions and reviews have made of it. */
export interface Order extends Omit<ZoneOrdered, 'place'> {
  readonly orderedAt: Instant
  readonly orderedRec: Instant
  /** The post that entered the order; whoever issued or entered it does not decide an appeal against it. */
  readonly orderedBy: PostId
  readonly exitsOpen: boolean | null
  readonly finding: ZoneReviewed['finding'] | null
  readonly liftDueAt: Instant
  readonly upkeep: Upkeep
}
interface Ended {
  readonly endedAt: Instant
  readonly endedRec: Instant
}
export type PendingEpisode = Episode & { readonly status: 'required' | 'proposed'; readonly order: null }
export type ZoneInForce = Episode & { readonly status: 'inForce'; readonly order: Order }
/** `order` is null when control was called off before any order. */
export type EndedEpisode = Episode &
  Ended & { readonly order: Order | null } & (
    | { readonly status: 'lifted'; readonly reason: ZoneLifted['reason'] }
    | { readonly status: 'lapsed' }
  )
export type CurrentEpisode = PendingEpisode | ZoneInForce | EndedEpisode

export type ZoneState =
  | { readonly status: 'none'; readonly past: readonly EndedEpisode[] }
  | (CurrentEpisode & { readonly past: readonly EndedEpisode[] })

export const NO_ZONE: ZoneState = { status: 'none', past: [] }

export const isEnded = (state: ZoneState): state is EndedEpisode & { readonly past: readonly EndedEpisode[] } =>
  state.status === 'lifted' || state.status === 'lapsed'

/** All episodes, oldest first. */
export const episodesOf = (state: ZoneState): readonly CurrentEpisode[] =>
  state.status === 'none' ? state.past : [...state.past, state]

/** Whether an order over this place stands at `at`; it may start later, but it has not run out. */
export const hasOrderAt = (state: ZoneState, at: Instant): boolean =>
  state.status === 'inForce' && at < state.order.expiresAt

/** Whether control is owed here already. */
export const isControlOwed = (state: ZoneState): boolean => state.status === 'required' || state.status === 'proposed'

/** Approvals signed and not yet used: an order or an extension rests on them. */
export const signedFor = (state: ZoneState | ZoneInForce): readonly Approval[] =>
  state.status === 'none' || state.status === 'lifted' || state.status === 'lapsed' ? [] : state.approvals

/** When the last infection that moves the lift day was found. */
export const lastCounted = (infections: readonly Infection[]): Instant | null =>
  infections.reduce<Instant | null>(
    (last, { foundAt, countsAsNew }) => (!countsAsNew ? last : last === null ? foundAt : later(last, foundAt)),
    null,
  )

/** From when an order counts its days: carved out of a wider one, it goes on where that stood. */
export function liftAnchor(order: Pick<ZoneOrdered, 'startAt' | 'carried'>, infections: readonly Infection[]) {
  const found = lastCounted(infections)
  const carried = order.carried?.lastPositiveFoundAt ?? null
  return {
    sealedAt: order.carried?.sealedAt ?? order.startAt,
    lastPositiveFoundAt: found === null ? carried : carried === null ? found : later(found, carried),
  }
}

const dueToLift = (
  order: Pick<ZoneOrdered, 'lift' | 'startAt' | 'carried'>,
  infections: readonly Infection[],
): Instant => liftDueAt(order.lift, liftAnchor(order, infections))

/** The current episode as history: an order that ran out unnoticed has lapsed at its expiry. */
function closeCurrent(state: ZoneState, event: Recorded): readonly EndedEpisode[] {
  if (state.status === 'none') return state.past
  const { past, ...episode } = state
  if (episode.status === 'lifted' || episode.status === 'lapsed') return [...past, episode]
  if (episode.status !== 'inForce') return past
  return [...past, { ...episode, status: 'lapsed', endedAt: episode.order.expiresAt, endedRec: event.recordedAt }]
}

type Pending = { readonly state: PendingEpisode; readonly past: readonly EndedEpisode[] }

/** The episode under way before an order, or a new one. */
function pending(state: ZoneState, event: Recorded<string, { readonly place: PlaceCode }>): Pending {
  if (state.status === 'required' || state.status === 'proposed') return { state, past: state.past }
  const past = closeCurrent(state, event)
  const fresh: PendingEpisode = {
    status: 'required',
    place: event.data.place,
    episode: past.length + 1,
    level: null,
    requiredAt: null,
    requiredRec: null,
    countedDate: null,
    proposedAt: null,
    infections: [],
    approvals: [],
    order: null,
    lastStepAt: event.occurredAt,
  }
  return { state: fresh, past }
}

function required(state: ZoneState, event: Recorded<'control-required', ZoneEvents['control-required']>): ZoneState {
  const { becauseOf, foundAt, countedDate } = event.data
  const infection: Infection = { person: becauseOf, foundAt, countsAsNew: true }
  if (state.status === 'inForce' && event.occurredAt < state.order.expiresAt) return infected(state, infection)
  const { state: episode, past } = pending(state, event)
  const first = episode.requiredAt === null
  return {
    ...episode,
    past,
    requiredAt: episode.requiredAt ?? event.occurredAt,
    requiredRec: episode.requiredRec ?? event.recordedAt,
    countedDate: episode.countedDate ?? countedDate,
    infections: [...episode.infections, infection],
    lastStepAt: first ? event.occurredAt : episode.lastStepAt,
  }
}

function infected(state: ZoneInForce & { readonly past: readonly EndedEpisode[] }, infection: Infection): ZoneState {
  const infections = [...state.infections, infection]
  const upkeep = infection.countsAsNew ? { ...state.order.upkeep, liftCalledAt: null } : state.order.upkeep
  return { ...state, infections, order: { ...state.order, liftDueAt: dueToLift(state.order, infections), upkeep } }
}

function proposed(state: ZoneState, event: Recorded<'zone-proposed', ZoneEvents['zone-proposed']>): ZoneState {
  const { state: episode, past } = pending(state, event)
  const { occurredAt: at } = event
  return { ...episode, past, status: 'proposed', level: event.data.level, proposedAt: at, lastStepAt: at }
}

function ordered(state: ZoneState, event: Recorded<'zone-ordered', ZoneOrdered>): ZoneState {
  const { state: episode, past } = pending(state, event)
  const { place: _, ...data } = event.data
  const order: Order = {
    ...data,
    orderedAt: event.occurredAt,
    orderedRec: event.recordedAt,
    orderedBy: event.post,
    exitsOpen: null,
    finding: null,
    liftDueAt: dueToLift(data, episode.infections),
    upkeep: FRESH_UPKEEP,
  }
  return { ...episode, past, status: 'inForce', level: data.level, order, approvals: [], lastStepAt: event.occurredAt }
}

function lifted(state: ZoneState, event: Recorded<'zone-lifted', ZoneLifted>): ZoneState {
  if (state.status === 'none' || isEnded(state)) return state
  const { occurredAt: endedAt, recordedAt: endedRec } = event
  return { ...state, status: 'lifted', reason: event.data.reason, endedAt, endedRec, lastStepAt: endedAt }
}

/** Signed before an order stands, or for its extension; an episode that ended takes no more. */
function approved(state: ZoneState, event: Recorded<'order-approved', ZoneEvents['order-approved']>): ZoneState {
  const approval: Approval = { post: event.data.post, at: event.occurredAt }
  if (state.status === 'inForce') return { ...state, approvals: [...state.approvals, approval] }
  const { state: episode, past } = pending(state, event)
  return { ...episode, past, approvals: [...episode.approvals, approval] }
}

/** Acts on an order in force; on anything else they change nothing, because what they act on was voided. */
function onOrder(
  state: ZoneState,
  event: Extract<
    RecordedIn<ZoneEvents>,
    { type: 'infection-inside-recorded' | 'zone-reviewed' | 'zone-extended' | 'zone-lapsed' }
  >,
): ZoneState {
  if (state.status !== 'inForce') return state
  const { order } = state
  const { occurredAt: lastStepAt } = event
  switch (event.type) {
    case 'infection-inside-recorded': {
      const { case: person, foundAt, countsAsNew } = event.data
      return infected(state, { person, foundAt, countsAsNew })
    }
    case 'zone-reviewed': {
      const { finding, exitsOpen, nextReviewDueAt: reviewDueAt } = event.data
      const upkeep = upkept(order.upkeep, event)
      return { ...state, lastStepAt, order: { ...order, finding, exitsOpen, reviewDueAt, upkeep } }
    }
    case 'zone-extended':
      return {
        ...state,
        lastStepAt,
        approvals: [],
        order: { ...order, expiresAt: event.data.expiresAt, upkeep: upkept(order.upkeep, event) },
      }
    case 'zone-lapsed':
      return { ...state, status: 'lapsed', endedAt: event.data.expiredAt, endedRec: event.recordedAt, lastStepAt }
    default:
      return exhaustive(event)
  }
}

/** What is seen, called for and done while an order stands; it moves no step of the order itself. */
function keepUp(state: ZoneState, event: UpkeepEvent): ZoneState {
  if (state.status !== 'inForce') return state
  const { order } = state
  const exitsOpen = event.type === 'exits-checked' ? event.data.exitsOpen : order.exitsOpen
  return { ...state, order: { ...order, exitsOpen, upkeep: upkept(order.upkeep, event) } }
}

export function evolveZone(state: ZoneState, event: RecordedIn<ZoneEvents>): ZoneState {
  if (isUpkeep(event)) return keepUp(state, event)
  switch (event.type) {
    case 'control-required':
      return required(state, event)
    case 'zone-proposed':
      return proposed(state, event)
    case 'zone-ordered':
      return ordered(state, event)
    case 'zone-lifted':
      return lifted(state, event)
    case 'order-approved':
      return approved(state, event)
    case 'infection-inside-recorded':
    case 'zone-reviewed':
    case 'zone-extended':
    case 'zone-lapsed':
      return onOrder(state, event)
    default:
      return exhaustive(event)
  }
}

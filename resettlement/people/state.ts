import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PostId } from '#kernel/primitives/ids.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import type { BatchEvents } from '../batches/events.ts'
import type { LodgingAsked, QuarantineBooked, ReturnPlaceEvents } from '../places/events.ts'
import type {
  AddressVerified,
  ExitCode,
  HandoverSigned,
  Leg,
  PeopleEvents,
  ReturneeListed,
  ReturnPlanned,
  SupportFileOpened,
  WishRecorded,
} from './events.ts'

/** What a person's history holds: own events, and those of the batch and of the places that concern them. */
export type ReturneeHistory = PeopleEvents &
  Pick<BatchEvents, 'batch-departed'> &
  Pick<ReturnPlaceEvents, 'lodging-asked' | 'quarantine-booked'>

export interface Signed {
  readonly by: PostId
  readonly at: Instant
}
export interface Signatures {
  readonly giver: Signed | null
  readonly receiver: Signed | null
}
const UNSIGNED: Signatures = { giver: null, receiver: null }
export const bothSigned = ({ giver, receiver }: Signatures): boolean => giver !== null && receiver !== null

type At<T> = T & { readonly at: Instant }
export interface Returnee extends ReturneeListed {
  readonly status: 'known'
  readonly listedAt: Instant
  readonly lastStepAt: Instant
  readonly verified: At<AddressVerified> | null
  readonly released: { readonly at: Instant; readonly certificate: string } | null
  readonly wished: At<WishRecorded> | null
  readonly planned: At<ReturnPlanned> | null
  readonly lodging: LodgingAsked | null
  readonly quarantine: QuarantineBooked | null
  readonly batch: string | null
  readonly signed: Readonly<Record<Leg, Signatures>>
  readonly departedAt: Instant | null
  readonly receivedAt: Instant | null
  readonly exit: { readonly code: ExitCode; readonly at: Instant } | null
  readonly support: At<SupportFileOpened> | null
}
export type ReturneeState = { readonly status: 'none' } | Returnee
export const NO_RETURNEE: ReturneeState = { status: 'none' }

/** Free by law from the start of the legal day: nothing that is recorded can put this off. */
export const isFree = ({ freeAt }: Pick<Returnee, 'freeAt'>, now: Instant): boolean => now >= freeAt

export const STAGES = [
  'listed',
  'verified',
  'asked',
  'planned',
  'booked',
  'handed-over',
  'in-transit',
  'received',
  'supported',
  'exited',
] as const
export type ReturnStage = (typeof STAGES)[number]

/** How far along the way home somebody is. */
export function stageOf(r: Returnee): ReturnStage {
  if (r.support !== null) return 'supported'
  if (r.receivedAt !== null) return 'received'
  if (r.exit !== null) return 'exited'
  if (r.departedAt !== null) return 'in-transit'
  if (bothSigned(r.signed.gate)) return 'handed-over'
  if (r.batch !== null) return 'booked'
  if (r.planned !== null) return 'planned'
  if (r.wished !== null) return 'asked'
  return r.verified === null ? 'listed' : 'verified'
}

const NOT_TRAVELLING = {
  batch: null,
  signed: { gate: UNSIGNED, community: UNSIGNED },
  departedAt: null,
  receivedAt: null,
  exit: null,
} as const

const listed = (data: ReturneeListed, at: Instant): Returnee => ({
  ...data,
  status: 'known',
  listedAt: at,
  lastStepAt: at,
  verified: null,
  released: null,
  wished: null,
  planned: null,
  lodging: null,
  quarantine: null,
  ...NOT_TRAVELLING,
  support: null,
})

const sign = (r: Returnee, { leg, side, by }: HandoverSigned, at: Instant): Returnee['signed'] => ({
  ...r.signed,
  [leg]: { ...r.signed[leg], [side]: { by, at } },
})

export function evolveReturnee(state: ReturneeState, event: RecordedIn<ReturneeHistory>): ReturneeState {
  const at = event.occurredAt
  if (event.type === 'returnee-listed') return listed(event.data, at)
  if (state.status === 'none') return state
  return { ...state, ...change(state, event, at), lastStepAt: later(at, state.lastStepAt) }
}

function change(
  state: Returnee,
  event: Exclude<RecordedIn<ReturneeHistory>, { type: 'returnee-listed' }>,
  at: Instant,
): Partial<Returnee> {
  switch (event.type) {
    case 'address-verified':
      return { verified: { ...event.data, at } }
    case 'release-recorded':
      return { released: { at, certificate: event.data.certificate } }
    case 'wish-recorded':
      // Somebody who declined may ask again: the way home starts afresh, and the earlier seat keeps its coded exit.
      return { wished: { ...event.data, at }, ...(state.exit === null ? {} : NOT_TRAVELLING) }
    case 'return-planned':
      return { planned: { ...event.data, at } }
    case 'lodging-asked':
      return { lodging: event.data }
    case 'quarantine-booked':
      return { quarantine: event.data }
    case 'seat-booked':
      return { batch: event.data.batch }
    case 'handover-signed':
      return { signed: sign(state, event.data, at) }
    case 'batch-departed':
      return { departedAt: at }
    case 'returnee-received':
      return { receivedAt: at }
    case 'returnee-exited':
      return { exit: { code: event.data.code, at } }
    case 'support-file-opened':
      return { support: { ...event.data, at } }
    default:
      return exhaustive(event)
  }
}

import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import type { ExitCode, Leg } from '../people/events.ts'
import { bothSigned, type Signatures } from '../people/state.ts'
import type { BatchClosed, BatchHistory, BatchOpened } from './events.ts'

export interface Rider {
  readonly returnee: string
  readonly county: PlaceCode
  readonly receiver: PostId
  readonly signed: Readonly<Record<Leg, Signatures>>
  readonly received: boolean
  /** `onTheWay`: after the vehicle had left. */
  readonly exit: { readonly code: ExitCode; readonly onTheWay: boolean } | null
}
export interface Batch extends BatchOpened {
  readonly status: 'open' | 'departed' | 'closed'
  readonly riders: readonly Rider[]
  readonly departed: { readonly at: Instant; readonly aboard: number } | null
  readonly closed: (BatchClosed & { readonly at: Instant }) | null
  readonly lastStepAt: Instant
}
export type BatchState = { readonly status: 'none' } | Batch
export const NO_BATCH: BatchState = { status: 'none' }

/** People as they are counted at each point; they add up when nobody is left over. */
export interface Tally {
  readonly booked: number
  readonly gate: number
  readonly aboard: number
  readonly door: number
  readonly exitsBefore: number
  readonly exitsOnTheWay: number
  /** Neither a receipt nor a coded exit. */
  readonly open: number
}

export function tallyOf({ riders, departed }: Pick<Batch, 'riders' | 'departed'>): Tally {
  const count = (test: (rider: Rider) => boolean) => riders.filter(test).length
  const exitsBefore = count(({ exit }) => exit !== null && !exit.onTheWay)
  return {
    booked: riders.length,
    // Who signed at the gate and then stayed behind was not handed over in the end.
    gate: count(({ signed, exit }) => bothSigned(signed.gate) && (exit === null || exit.onTheWay)),
    aboard: departed?.aboard ?? 0,
    door: count(({ received }) => received),
    exitsBefore,
    exitsOnTheWay: count(({ exit }) => exit?.onTheWay === true),
    open: count(({ received, exit }) => !received && exit === null),
  }
}

/** Gate, vehicle and door agree, and nobody is unaccounted for. */
export const addsUp = (t: Tally): boolean =>
  t.open === 0 && t.booked === t.gate + t.exitsBefore && t.gate === t.aboard && t.aboard === t.door + t.exitsOnTheWay

const UNSIGNED: Signatures = { giver: null, receiver: null }
const onRider = (state: Batch, returnee: string, change: (rider: Rider) => Rider): readonly Rider[] =>
  state.riders.map((rider) => (rider.returnee === returnee ? change(rider) : rider))

export function evolveBatch(state: BatchState, event: RecordedIn<BatchHistory>): BatchState {
  const at = event.occurredAt
  if (event.type === 'batch-opened')
    return { ...event.data, status: 'open', riders: [], departed: null, closed: null, lastStepAt: at }
  if (state.status === 'none') return state
  return { ...state, ...change(state, event, at), lastStepAt: later(at, state.lastStepAt) }
}

function change(
  state: Batch,
  event: Exclude<RecordedIn<BatchHistory>, { type: 'batch-opened' }>,
  at: Instant,
): Partial<Batch> {
  switch (event.type) {
    case 'seat-booked': {
      const { returnee, county, receiver } = event.data
      const others = state.riders.filter((rider) => rider.returnee !== returnee)
      const signed = { gate: UNSIGNED, community: UNSIGNED }
      return { riders: [...others, { returnee, county, receiver, signed, received: false, exit: null }] }
    }
    case 'handover-signed': {
      const { returnee, leg, side, by } = event.data
      return {
        riders: onRider(state, returnee, (rider) => ({
          ...rider,
          signed: { ...rider.signed, [leg]: { ...rider.signed[leg], [side]: { by, at } } },
        })),
      }
    }
    case 'returnee-received':
      return { riders: onRider(state, event.data.returnee, (rider) => ({ ...rider, received: true })) }
    case 'returnee-exited': {
      const exit = { code: event.data.code, onTheWay: state.departed !== null }
      return { riders: onRider(state, event.data.returnee, (rider) => ({ ...rider, exit })) }
    }
    case 'batch-departed':
      return { status: 'departed', departed: { at, aboard: event.data.aboard } }
    case 'batch-closed':
      return { status: 'closed', closed: { ...event.data, at } }
    default:
      return exhaustive(event)
  }
}

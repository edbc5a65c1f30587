import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../contract.ts'
import { factOf } from '../facts.ts'
import { inOrder } from '../in-order.ts'
import type { OwnShiftEvents } from './events.ts'
import {
  isOpenPoint,
  type KnownShift,
  type PointState,
  type ShiftReads,
  type ShiftStatus,
  shiftStream,
} from './state.ts'

interface OnShift {
  readonly shift: string
  readonly occurredAt: Instant
}

/** Right, place and bearers of every act on a shift: the unit that walks it, or a post over the beat. */
export const ON_SHIFT = {
  right: 'patrol.serve',
  place: (_command: unknown, { shift }: ShiftReads): PlaceCode | null =>
    shift.domain.status === 'none' ? null : shift.domain.place,
  bearers: (_command: unknown, { shift }: ShiftReads): readonly PostId[] =>
    shift.domain.status === 'none' ? [] : [shift.domain.unit],
  streams: ({ shift }: { readonly shift: string }): { shift: StreamId } => ({ shift: shiftStream(shift) }),
} as const

/** The shift, when it is in one of the statuses the act needs and the act is not before its last step. */
export function shiftIn(
  { shift, occurredAt }: OnShift,
  { shift: { domain } }: ShiftReads,
  context: Context,
  wanted: readonly ShiftStatus[],
): Result<KnownShift, PatrolRefusal> {
  if (domain.status === 'none') return refuse('no-such-patrol-shift', { shift }, { field: 'shift' })
  if (!wanted.includes(domain.status))
    return refuse('not-in-status', { shift, status: domain.status, wanted: wanted.join(', ') })
  const moment = inOrder(occurredAt, context, domain.lastAt)
  return moment.ok ? accept(domain) : moment
}

/** A point of the shift, by its id. */
export function pointOf({ points }: KnownShift, point: string): Result<PointState, PatrolRefusal> {
  const found = points.find((one) => one.point === point)
  const known = points.map((one) => one.point).join(', ')
  return found === undefined ? refuse('no-such-patrol-point', { point, known }, { field: 'point' }) : accept(found)
}

/** Points still open once `done` is accounted for. */
export const leftAfter = ({ points }: KnownShift, done: PointState): number =>
  points.filter((one) => (one.point === done.point ? isOpenPoint(done) : isOpenPoint(one))).length

export const shiftFact = <T extends keyof OwnShiftEvents>(
  type: T,
  data: OwnShiftEvents[T],
  place: PlaceCode,
  occurredAt: Instant,
): Fact => factOf<OwnShiftEvents>()(type, data, { streams: [shiftStream(data.shift)], place, occurredAt })

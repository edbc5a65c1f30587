import type { Context } from '../../ledger/decision.ts'
import type { Fact } from '../../ledger/event.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { type PersonId, type PlaceCode, streamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, type Result, refuse } from '../../primitives/result.ts'
import { presentShift, type Shift, type ShiftState } from '../shift.ts'
import type { ShiftEvents, ShiftOfficer } from '../shift-events.ts'

export interface ShiftCommand {
  readonly place: PlaceCode
  readonly occurredAt: Instant
}
export type ShiftReads = { readonly shift: SubjectState<ShiftState> }
export type ShiftRefusal =
  | MomentRefusal
  | 'out-of-order'
  | 'shift-not-open'
  | 'shift-open'
  | 'shift-end-order'
  | 'shift-not-yours'
  | 'shift-already-offered'
  | 'shift-not-offered'
  | 'shift-same-officer'

export const ON_SHIFT = {
  right: 'shift.keep',
  place: ({ place }: ShiftCommand) => place,
  streams: ({ place }: ShiftCommand) => ({ shift: streamId('shift', place) }),
} as const

export const officerOf = ({ actor }: Context): ShiftOfficer => ({
  post: actor.post,
  person: actor.person as PersonId | null,
})

/** The present shift, when the act is not before the step already recorded. */
export function findShift(
  { place, occurredAt }: ShiftCommand,
  { shift }: ShiftReads,
  context: Context,
): Result<Shift, ShiftRefusal> {
  const moment = checkMoment(occurredAt, context)
  if (!moment.ok) return moment
  const state = shift.domain
  if (state.status === 'none') return refuse('shift-not-open', { place }, { field: 'place' })
  const present = presentShift(state)
  const earlierAt = present.offer?.at.at ?? present.from.at
  return occurredAt < earlierAt
    ? refuse('out-of-order', { occurredAt, earlierAt }, { field: 'occurredAt' })
    : accept(present)
}

export const shiftFact = <T extends keyof ShiftEvents>(
  type: T,
  data: ShiftEvents[T],
  occurredAt: Instant,
): Fact<T, ShiftEvents[T]> => ({
  type,
  data,
  streams: [streamId('shift', data.place)],
  place: data.place,
  occurredAt,
})

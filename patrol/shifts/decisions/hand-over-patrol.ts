import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { plusMinutes } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import type { HandOverPatrol, TakeOverPatrol } from '../contract.ts'
import { ON_SHIFT, shiftFact, shiftIn } from '../shift-reads.ts'
import { isOpenPoint, type KnownShift, onIncident, type ShiftReads, type ShiftState, shiftStream } from '../state.ts'

type Reads = ShiftReads & { readonly following: readonly SubjectState<ShiftState>[] }

/** What keeps a shift from being handed over. */
function unfinished(known: KnownShift, odometerKm: number | null) {
  const { shift, points, unitStatus, odometerStartKm: started } = known
  if (onIncident(known)) return refuse('busy-with-incident', { shift, status: unitStatus ?? '' })
  const open = points.filter(isOpenPoint).map(({ point }) => point)
  if (open.length > 0) return refuse('points-unaccounted', { points: open.join(', ') })
  return odometerKm !== null && started !== null && odometerKm < started
    ? refuse('patrol-odometer-back', { odometerKm, started }, { field: 'odometerKm' })
    : undefined
}

/** The beat goes to the next shift with notes (交接班). This one stays liable until the next has taken it. */
export const handOverPatrol: Decision<HandOverPatrol, Reads, PatrolRefusal> = {
  name: 'hand-over-patrol',
  ...ON_SHIFT,
  streams: ({ shift, next }) => ({
    shift: shiftStream(shift),
    following: next === null ? [] : [shiftStream(next)],
  }),
  decide(command, states, context) {
    const known = shiftIn(command, states, context, ['on-street'])
    if (!known.ok) return known
    const { occurredAt, ...data } = command
    const fault = unfinished(known.value, data.odometerKm)
    if (fault !== undefined) return fault
    const { beat, place } = known.value
    const { next } = data
    if (next === null) {
      const end = { ...data, to: null, takeOverDueAt: null }
      return accept([shiftFact('patrol-handed-over', end, place, occurredAt)])
    }
    const following = states.following[0]?.domain
    if (following === undefined || following.status === 'none')
      return refuse('no-such-patrol-shift', { shift: next }, { field: 'next' })
    if (following.beat !== beat || next === data.shift)
      return refuse('next-on-other-beat', { next, beat }, { field: 'next' })
    const takeOverDueAt = plusMinutes(occurredAt, known.value.takeOverMinutes)
    return accept([shiftFact('patrol-handed-over', { ...data, to: following.unit, takeOverDueAt }, place, occurredAt)])
  },
}

/** Taken by the unit it was handed to. */
export const takeOverPatrol: Decision<TakeOverPatrol, ShiftReads, PatrolRefusal> = {
  name: 'take-over-patrol',
  ...ON_SHIFT,
  bearers: (_command, { shift: { domain } }) =>
    domain.status === 'none' || domain.next === null ? [] : [domain.next.unit],
  decide(command, states, context) {
    const known = shiftIn(command, states, context, ['handed-over'])
    if (!known.ok) return known
    const { shift, occurredAt } = command
    const { next, place } = known.value
    if (next === null) return refuse('not-in-status', { shift, status: known.value.status, wanted: 'handed-over' })
    return accept([shiftFact('patrol-taken-over', { shift, next: next.shift }, place, occurredAt)])
  },
}

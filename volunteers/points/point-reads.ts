import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { Context } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../contract.ts'
import type { KnownPoint, KnownShift, PointState, ShiftState } from './state.ts'

export type PointReads = { readonly point: SubjectState<PointState> }
export type ShiftReads = { readonly shift: SubjectState<ShiftState> }
export const pointStream = (point: string): StreamId => streamId('service-point', point)
export const shiftStream = (shift: string): StreamId => streamId('volunteer-shift', shift)
export const pointPlace = (_command: unknown, { point }: PointReads): PlaceCode | null =>
  point.domain.status === 'none' ? null : point.domain.community
export const pointBearers = (_command: unknown, { point }: PointReads): readonly PostId[] =>
  point.domain.status === 'none' ? [] : [point.domain.leader, point.domain.recruiter]

export function knownPoint(point: string, { domain }: PointReads['point']): Result<KnownPoint, VolunteersRefusal> {
  if (domain.status === 'none') return refuse('no-such-point', { point }, { field: 'point' })
  return domain.status === 'closed' ? refuse('point-closed', { point }) : accept(domain)
}

export function knownShift(shift: string, { domain }: ShiftReads['shift']): Result<KnownShift, VolunteersRefusal> {
  if (domain.status === 'none') return refuse('no-such-shift', { shift }, { field: 'shift' })
  return domain.status === 'cancelled' ? refuse('shift-cancelled', { shift }) : accept(domain)
}

/** A point is led by its leader's post alone; whoever manages the organisation over its place may step in. */
export function ledByActor(point: KnownPoint, { actor }: Context): Result<null, VolunteersRefusal> {
  if (actor.post === point.leader || actor.post === point.recruiter) return accept(null)
  const manages = actor.grants.some(({ right }) => right === 'volunteer.manage')
  return manages && contains(actor.jurisdiction, point.community)
    ? accept(null)
    : refuse('not-point-leader', { point: point.point, leader: point.leader })
}

export const unlocked = ({ point, lockedThrough }: KnownPoint, date: LocalDate): Result<null, VolunteersRefusal> =>
  lockedThrough !== null && date <= lockedThrough ? refuse('day-locked', { point, date }) : accept(null)

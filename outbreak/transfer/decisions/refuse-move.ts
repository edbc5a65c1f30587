import type { Duty } from '#kernel/duties/duty.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { LiveCase } from '../../cases/decisions/case-reads.ts'
import type { AssignBed } from '../contract.ts'

type InCare = Extract<LiveCase, { status: 'admitted' }>
type Refused =
  | { readonly ok: false; readonly refusal: Refusal<'already-admitted' | 'bed-already-assigned' | 'no-bed-assigned'> }
  | undefined

/**
 * Why no bed may be reserved elsewhere for a patient in care. It may when the patient's state asks for it: a move is
 * owed, or the reason says so. The bed the patient lies in stays taken until the ward has handed the patient over.
 */
export function refuseMove(live: InCare, command: AssignBed, duties: readonly Duty[]): Refused {
  const { person, facility, insteadOf, reason } = command
  const owed = duties.some(({ kind, closed }) => kind === 'care-move' && closed === null)
  const called = owed || reason === 'severity' || reason === 'need'
  if (!called || facility === live.facility)
    return refuse('already-admitted', {
      person,
      facility: live.facility,
      admittedAt: live.record.admitted?.at ?? live.record.movedAt,
    })
  if (live.next !== null && (live.next !== insteadOf || live.next === facility))
    return refuse('bed-already-assigned', { person, facility: live.next }, { field: 'insteadOf' })
  return live.next === null && insteadOf !== null
    ? refuse('no-bed-assigned', { person }, { field: 'insteadOf' })
    : undefined
}

import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { CancelShift } from '../contract.ts'
import { knownShift, type ShiftReads, shiftStream } from '../point-reads.ts'

export const cancelVolunteerShift: Decision<CancelShift, ShiftReads, VolunteersRefusal> = {
  name: 'cancel-volunteer-shift',
  right: 'volunteer.lead',
  place: (_command, { shift }) => (shift.domain.status === 'none' ? null : shift.domain.community),
  streams: ({ shift }) => ({ shift: shiftStream(shift) }),
  decide({ shift, occurredAt }, states, context) {
    const known = knownShift(shift, states.shift)
    if (!known.ok) return known
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const at = { place: known.value.community, occurredAt }
    return accept([happened('volunteer-shift-cancelled', { shift }, [shiftStream(shift)], at)])
  },
}

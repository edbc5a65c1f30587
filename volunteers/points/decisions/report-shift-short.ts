import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { ReportShiftShort } from '../contract.ts'
import { knownShift, type ShiftReads, shiftStream } from '../point-reads.ts'
import { missingOf } from '../state.ts'

/** Said aloud, so that whoever depends on the shift can act: a round that it serves is late because of that. */
export const reportShiftShort: Decision<ReportShiftShort, ShiftReads, VolunteersRefusal> = {
  name: 'report-shift-short',
  right: 'volunteer.lead',
  place: (_command, { shift }) => (shift.domain.status === 'none' ? null : shift.domain.community),
  bearers: (_command, { shift }) => (shift.domain.status === 'none' ? [] : [shift.domain.recruiter]),
  streams: ({ shift }) => ({ shift: shiftStream(shift) }),
  decide({ shift, occurredAt }, states, context) {
    const known = knownShift(shift, states.shift)
    if (!known.ok) return known
    const missing = missingOf(known.value)
    if (missing === 0) return refuse('shift-full', { shift, needed: known.value.needed })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const { point, round, community: place } = known.value
    const data = { shift, point, round, missing }
    return accept([happened('volunteer-shift-short', data, [shiftStream(shift)], { place, occurredAt })])
  },
}

import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import { unlocked } from '../../points/point-reads.ts'
import type { DisputeAttendance } from '../contract.ts'
import { leading, ledPresence, type PresentReads, presentStreams, streamsOfPresent } from '../present-reads.ts'

/** What the leader cannot bear out counts nothing and stays on record as such. */
export const disputeAttendance: Decision<DisputeAttendance, PresentReads, VolunteersRefusal> = {
  name: 'dispute-attendance',
  ...leading,
  streams: presentStreams,
  decide(command, states, context) {
    const { attendance, person, point, reason, occurredAt } = command
    const present = ledPresence(command, states, context)
    if (!present.ok) return present
    const { attendance: known, point: at } = present.value
    if (known.status !== 'signed-out' && known.status !== 'signed-in')
      return refuse('wrong-attendance-step', { attendance, status: known.status })
    const free = unlocked(at, known.date)
    if (!free.ok) return free
    const when = moment(occurredAt, context, known.signedInAt)
    if (!when.ok) return when
    const data = { attendance, person, point, reason }
    const where = { place: at.community, occurredAt }
    return accept([happened('attendance-disputed', data, streamsOfPresent(command), where)])
  },
}

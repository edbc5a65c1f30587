import type { Decision } from '#kernel/ledger/decision.ts'
import { earlier, later, plusMinutes } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { TASK_RULES } from '../../contract-kinds.ts'
import { happened, moment } from '../../facts.ts'
import { unlocked } from '../../points/point-reads.ts'
import { wholeMinutes } from '../attendance-reads.ts'
import type { VerifyAttendance } from '../contract.ts'
import { leading, ledPresence, type PresentReads, presentStreams, streamsOfPresent } from '../present-reads.ts'

/** From sign-in to sign-out, within the shift and what was approved beyond it: that many minutes count, travel none. */
export const verifyAttendance: Decision<VerifyAttendance, PresentReads, VolunteersRefusal> = {
  name: 'verify-attendance',
  ...leading,
  streams: presentStreams,
  decide(command, states, context) {
    const { attendance, person, point, extensionMinutes, occurredAt } = command
    const present = ledPresence(command, states, context)
    if (!present.ok) return present
    const { attendance: known, point: at } = present.value
    if (known.status !== 'signed-out') return refuse('wrong-attendance-step', { attendance, status: known.status })
    const { scope, task, date, startsAt, signedInAt, out } = known
    const free = unlocked(at, date)
    if (!free.ok) return free
    if (TASK_RULES[task].remote && out.output === null) return refuse('output-missing', {}, { field: 'output' })
    const startedAt = startsAt === null ? signedInAt : later(signedInAt, startsAt)
    const endedAt = startsAt === null ? out.outAt : earlier(out.outAt, plusMinutes(known.endsAt, extensionMinutes))
    const minutes = wholeMinutes(startedAt, endedAt)
    if (minutes < 1) return refuse('nothing-served', {})
    const when = moment(occurredAt, context, out.outAt)
    if (!when.ok) return when
    const verifier = context.actor.post
    const data = { attendance, person, scope, point, task, date, startedAt, endedAt, minutes, verifier }
    const where = { place: at.community, occurredAt }
    return accept([happened('attendance-verified', data, streamsOfPresent(command), where)])
  },
}

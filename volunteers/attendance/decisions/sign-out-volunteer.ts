import type { Decision } from '#kernel/ledger/decision.ts'
import { earlier, type Instant } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { TASK_RULES } from '../../contract-kinds.ts'
import { VOLUNTEER_RULES } from '../../contract-rules.ts'
import { happened, moment, morningAfter } from '../../facts.ts'
import { refuseOthers } from '../../people/volunteer-reads.ts'
import { ledByActor, pointBearers } from '../../points/point-reads.ts'
import { checkProof } from '../attendance-reads.ts'
import type { SignOut } from '../contract.ts'
import { type PresentReads, presentAt, presentStreams, streamsOfPresent } from '../present-reads.ts'

/** Forgotten: as the leader says, or with the shift at the latest. */
const leftAt = ({ proof, outAt, occurredAt }: SignOut, endsAt: Instant): Instant =>
  proof === 'leader' ? (outAt ?? earlier(occurredAt, endsAt)) : occurredAt

export const signOutVolunteer: Decision<SignOut, PresentReads, VolunteersRefusal> = {
  name: 'sign-out-volunteer',
  right: 'volunteer.serve',
  place: (_command, { volunteer }) => (volunteer.domain.status === 'none' ? null : volunteer.domain.home),
  bearers: pointBearers,
  streams: presentStreams,
  decide(command, states, context) {
    const { attendance, person, point, proof, output, occurredAt } = command
    const present = presentAt(command, states)
    if (!present.ok) return present
    const { attendance: known, point: at } = present.value
    if (known.status !== 'signed-in') return refuse('wrong-attendance-step', { attendance, status: known.status })
    const own = refuseOthers(person, context)
    if (!own.ok) return own
    const proven = checkProof(command, known.task, ledByActor(at, context).ok, context)
    if (!proven.ok) return proven
    if (TASK_RULES[known.task].remote && proof === 'remote' && output === null)
      return refuse('output-missing', {}, { field: 'output' })
    const outAt = leftAt(command, known.endsAt)
    const { signedInAt, leader, date } = known
    if (outAt <= signedInAt) return refuse('out-before-in', { outAt, signedInAt }, { field: 'outAt' })
    const when = moment(occurredAt, context, signedInAt)
    if (!when.ok) return when
    const verifyDueAt = morningAfter(date, VOLUNTEER_RULES.verifyBy.value, context.zone)
    const data = { attendance, person, point, signedInAt, outAt, proof, output, leader, verifyDueAt }
    const where = { place: at.community, occurredAt }
    return accept([happened('volunteer-signed-out', data, streamsOfPresent(command), where)])
  },
}

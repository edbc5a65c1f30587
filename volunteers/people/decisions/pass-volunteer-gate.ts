import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { PassGate } from '../contract.ts'
import { onRegister, refuseOthers, type VolunteerReads, volunteerStream } from '../volunteer-reads.ts'

/** A gate is passed on paper first; here stands which, since when and until when. */
export const passVolunteerGate: Decision<PassGate, VolunteerReads, VolunteersRefusal> = {
  name: 'pass-volunteer-gate',
  right: 'volunteer.lead',
  place: (_command, { volunteer }) => (volunteer.domain.status === 'none' ? null : volunteer.domain.home),
  streams: ({ person }) => ({ volunteer: volunteerStream(person) }),
  decide({ occurredAt, ...data }, { volunteer }, context) {
    const known = onRegister(data.person, volunteer)
    if (!known.ok) return known
    const own = refuseOthers(data.person, context)
    if (!own.ok) return own
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const at = { place: known.value.home, occurredAt }
    return accept([happened('volunteer-gate-passed', data, [volunteerStream(data.person)], at)])
  },
}

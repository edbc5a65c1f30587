import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { plusDays } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { VOLUNTEER_RULES } from '../../contract-rules.ts'
import { happened, moment } from '../../facts.ts'
import type { TeamState } from '../../organisation/state.ts'
import { refuseOthers, type VolunteerReads, volunteerStream } from '../../people/volunteer-reads.ts'
import { type CertificateReads, certificateStream } from '../certificate-reads.ts'
import type { RequestCertificate } from '../contract.ts'

type Reads = CertificateReads & VolunteerReads & { readonly team: SubjectState<TeamState> }

/** Free, on request, also after standing down: who recorded the service owes its certificate. */
export const requestCertificate: Decision<RequestCertificate, Reads, VolunteersRefusal> = {
  name: 'request-certificate',
  right: 'volunteer.serve',
  place: (_command, { volunteer }) => (volunteer.domain.status === 'none' ? null : volunteer.domain.home),
  streams: ({ certificate, person, team }) => ({
    certificate: certificateStream(certificate),
    volunteer: volunteerStream(person),
    team: streamId('volunteer-team', team),
  }),
  decide({ certificate, person, occurredAt, ...command }, states, context) {
    const { volunteer, team } = states
    if (volunteer.domain.status === 'none') return refuse('no-such-volunteer', { person }, { field: 'person' })
    const own = refuseOthers(person, context)
    if (!own.ok) return own
    if (states.certificate.domain.status !== 'none') return refuse('certificate-exists', { certificate })
    if (team.domain.status === 'none' || volunteer.domain.team !== command.team)
      return refuse('no-such-team', { team: command.team }, { field: 'team' })
    if (volunteer.domain.minutes === 0) return refuse('nothing-to-certify', { person })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const { lead: holder, place, scope } = team.domain
    const dueAt = plusDays(occurredAt, VOLUNTEER_RULES.certificateDays.value)
    const data = { certificate, person, team: command.team, scope, holder, place, dueAt }
    return accept([happened('certificate-requested', data, [certificateStream(certificate)], { place, occurredAt })])
  },
}

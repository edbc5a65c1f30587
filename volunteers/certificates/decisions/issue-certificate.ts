import type { Decision } from '#kernel/ledger/decision.ts'
import { plusDays } from '#kernel/primitives/instant.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { VOLUNTEER_RULES } from '../../contract-rules.ts'
import { happened, moment } from '../../facts.ts'
import { type VolunteerReads, volunteerStream } from '../../people/volunteer-reads.ts'
import { type CertificateReads, certificateStream, issuing } from '../certificate-reads.ts'
import type { IssueCertificate } from '../contract.ts'

/** Times and minutes come from the record as it stands now; two persons sign; then the notice runs. */
export const issueCertificate: Decision<IssueCertificate, CertificateReads & VolunteerReads, VolunteersRefusal> = {
  name: 'issue-certificate',
  ...issuing,
  streams: ({ certificate, person }) => ({
    certificate: certificateStream(certificate),
    volunteer: volunteerStream(person),
  }),
  decide({ certificate, person, number, head, handler, occurredAt }, states, context) {
    const known = states.certificate.domain
    if (known.status === 'none') return refuse('no-such-certificate', { certificate })
    if (known.asked.person !== person) return refuse('other-persons-certificate', {}, { field: 'person' })
    if (known.status !== 'requested') return refuse('wrong-certificate-step', { certificate, status: known.status })
    const volunteer = states.volunteer.domain
    if (volunteer.status === 'none' || volunteer.minutes === 0) return refuse('nothing-to-certify', { person })
    if (head === handler) return refuse('one-signature', {}, { field: 'handler' })
    const when = moment(occurredAt, context, known.lastAt)
    if (!when.ok) return when
    const { services, minutes } = volunteer
    const { holder, place } = known.asked
    const noticeUntil = plusDays(occurredAt, VOLUNTEER_RULES.noticeDays.value)
    const issuedOn = localDate(occurredAt, context.zone)
    const data = { certificate, person, number, services, minutes, issuedOn, noticeUntil, head, handler, holder, place }
    return accept([happened('certificate-issued', data, [certificateStream(certificate)], { place, occurredAt })])
  },
}

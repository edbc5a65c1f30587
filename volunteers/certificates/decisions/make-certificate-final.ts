import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import { type CertificateReads, certificateStream, issuing } from '../certificate-reads.ts'
import type { FinaliseCertificate } from '../contract.ts'

export const makeCertificateFinal: Decision<FinaliseCertificate, CertificateReads, VolunteersRefusal> = {
  name: 'make-certificate-final',
  ...issuing,
  streams: ({ certificate }) => ({ certificate: certificateStream(certificate) }),
  decide({ certificate, occurredAt }, states, context) {
    const known = states.certificate.domain
    if (known.status === 'none') return refuse('no-such-certificate', { certificate })
    if (known.status !== 'on-notice') return refuse('wrong-certificate-step', { certificate, status: known.status })
    const { noticeUntil, place } = known.issued
    if (occurredAt < noticeUntil) return refuse('notice-not-over', { until: noticeUntil })
    const when = moment(occurredAt, context, known.lastAt)
    if (!when.ok) return when
    return accept([
      happened('certificate-made-final', { certificate }, [certificateStream(certificate)], { place, occurredAt }),
    ])
  },
}

import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import { type CertificateReads, certificateStream, issuing } from '../certificate-reads.ts'
import type { RevokeCertificate } from '../contract.ts'

/** Whoever looks its number up is told from then on; a corrected one has a number of its own. */
export const revokeCertificate: Decision<RevokeCertificate, CertificateReads, VolunteersRefusal> = {
  name: 'revoke-certificate',
  ...issuing,
  streams: ({ certificate }) => ({ certificate: certificateStream(certificate) }),
  decide({ certificate, reason, occurredAt }, states, context) {
    const known = states.certificate.domain
    if (known.status === 'none') return refuse('no-such-certificate', { certificate })
    if (known.status !== 'on-notice' && known.status !== 'final')
      return refuse('wrong-certificate-step', { certificate, status: known.status })
    const when = moment(occurredAt, context, known.lastAt)
    if (!when.ok) return when
    const { place } = known.issued
    const streams = [certificateStream(certificate)] as const
    return accept([happened('certificate-revoked', { certificate, reason }, streams, { place, occurredAt })])
  },
}

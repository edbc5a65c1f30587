import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import { issueCertificate } from './decisions/issue-certificate.ts'
import { makeCertificateFinal } from './decisions/make-certificate-final.ts'
import { requestCertificate } from './decisions/request-certificate.ts'
import { revokeCertificate } from './decisions/revoke-certificate.ts'
import { CERTIFICATE_NOTICE_DUTY, ISSUE_CERTIFICATE_DUTY } from './duties.ts'
import type { CertificateEvents } from './events.ts'
import { type CertificateState, evolveCertificate, NO_CERTIFICATE } from './state.ts'

/** The issuer's register. */
const CERTIFICATES_TABLE: TableDef = {
  name: 'volunteer_certificates',
  columns: {
    certificate: 'text',
    person: 'text',
    team: 'text',
    scope: 'text',
    place: 'text',
    status: 'text',
    number: 'text',
    services: 'integer',
    minutes: 'integer',
    issued_on: 'date',
    notice_until: 'timestamptz',
    head: 'text',
    handler: 'text',
    reason: 'text',
  },
  key: ['certificate'],
  placeColumn: 'place',
  indexes: [['person'], ['number']],
  readRight: 'volunteer.read',
}
const CERTIFICATE_KIND: StreamKind<CertificateState, CertificateEvents> = {
  kind: 'certificate',
  events: ['certificate-requested', 'certificate-issued', 'certificate-made-final', 'certificate-revoked'],
  initial: NO_CERTIFICATE,
  evolve: evolveCertificate,
  duties: [ISSUE_CERTIFICATE_DUTY, CERTIFICATE_NOTICE_DUTY],
  tables: [CERTIFICATES_TABLE],
  rows(state) {
    if (state.status === 'none') return []
    const { certificate, person, team, scope, place } = state.asked
    const issued = state.status === 'requested' ? null : state.issued
    const paper = {
      number: issued?.number ?? null,
      services: issued?.services ?? null,
      minutes: issued?.minutes ?? null,
      issued_on: issued?.issuedOn ?? null,
      notice_until: issued?.noticeUntil ?? null,
      head: issued?.head ?? null,
      handler: issued?.handler ?? null,
      reason: state.status === 'revoked' ? state.reason : null,
    }
    const values = { certificate, person, team, scope, place, status: state.status, ...paper }
    return [{ table: CERTIFICATES_TABLE.name, values }]
  },
  counts: () => [],
}
export const CERTIFICATES_KINDS: readonly StreamKind[] = [anyKind(CERTIFICATE_KIND)]
export const CERTIFICATES_DECISIONS = [
  anyDecision(requestCertificate),
  anyDecision(issueCertificate),
  anyDecision(makeCertificateFinal),
  anyDecision(revokeCertificate),
]

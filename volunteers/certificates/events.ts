import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { Scope } from '../contract-kinds.ts'

/** Stream: `certificate/<id>`. Who records certifies; the numbers are those on record when it is issued. */
export interface CertificateRequested {
  readonly certificate: string
  readonly person: PersonId
  readonly team: string
  readonly scope: Scope
  readonly holder: PostId
  readonly place: PlaceCode
  readonly dueAt: Instant
}
export interface CertificateIssued {
  readonly certificate: string
  readonly person: PersonId
  /** Number in the issuer's register. */
  readonly number: string
  readonly services: number
  readonly minutes: number
  readonly issuedOn: LocalDate
  /** First day after the public notice inside the unit. */
  readonly noticeUntil: Instant
  readonly head: PersonId
  readonly handler: PersonId
  readonly holder: PostId
  readonly place: PlaceCode
}
export interface CertificateMadeFinal {
  readonly certificate: string
}
export interface CertificateRevoked {
  readonly certificate: string
  readonly reason: 'objection-upheld' | 'record-corrected' | 'issued-twice'
}
export interface CertificateEvents {
  'certificate-requested': CertificateRequested
  'certificate-issued': CertificateIssued
  'certificate-made-final': CertificateMadeFinal
  'certificate-revoked': CertificateRevoked
}

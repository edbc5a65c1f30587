import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { CertificateEvents, CertificateIssued, CertificateRequested } from './events.ts'

interface Asked {
  readonly asked: CertificateRequested
  readonly lastAt: Instant
}
export type CertificateState =
  | { readonly status: 'none' }
  | (Asked & { readonly status: 'requested' })
  | (Asked & { readonly status: 'on-notice' | 'final'; readonly issued: CertificateIssued })
  | (Asked & { readonly status: 'revoked'; readonly issued: CertificateIssued; readonly reason: string })
export const NO_CERTIFICATE: CertificateState = { status: 'none' }

export function evolveCertificate(state: CertificateState, event: RecordedIn<CertificateEvents>): CertificateState {
  const lastAt = event.occurredAt
  if (event.type === 'certificate-requested') return { status: 'requested', asked: event.data, lastAt }
  if (state.status === 'none') return state
  const { asked } = state
  switch (event.type) {
    case 'certificate-issued':
      return { status: 'on-notice', asked, issued: event.data, lastAt }
    case 'certificate-made-final':
      return state.status === 'on-notice' ? { ...state, status: 'final', lastAt } : state
    case 'certificate-revoked': {
      if (state.status === 'requested') return state
      return { status: 'revoked', asked, issued: state.issued, reason: event.data.reason, lastAt }
    }
    default:
      return exhaustive(event)
  }
}

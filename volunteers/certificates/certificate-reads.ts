import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type PostId, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { CertificateState } from './state.ts'

export type CertificateReads = { readonly certificate: SubjectState<CertificateState> }
export const certificateStream = (certificate: string): StreamId => streamId('certificate', certificate)

/** What the issuer does: over the place of the volunteer's team, by the post that leads it. */
export const issuing = {
  right: 'volunteer.manage',
  place: (_command: unknown, { certificate: { domain } }: CertificateReads): PlaceCode | null =>
    domain.status === 'none' ? null : domain.asked.place,
  bearers: (_command: unknown, { certificate: { domain } }: CertificateReads): readonly PostId[] =>
    domain.status === 'none' ? [] : [domain.asked.holder],
} as const

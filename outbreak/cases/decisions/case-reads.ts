import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PersonId, type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { CaseState, KnownCase } from '../state.ts'

export type CaseReads = { readonly case: SubjectState<CaseState> }

export const caseStream = (person: PersonId): StreamId => streamId('case', person)

/** The home of the case, over which an act on it needs the right. */
export const homeOfCase = (state: CaseState): PlaceCode | null => (state.status === 'none' ? null : state.record.home)

/** Streams, right and place of a decision of the panel about one case. */
export const aboutCase = {
  right: 'case.classify',
  streams: (command: { readonly person: PersonId }) => ({ case: caseStream(command.person) }),
  place: (_command: unknown, states: CaseReads): PlaceCode | null => homeOfCase(states.case.domain),
} as const

export type LiveCase = Exclude<KnownCase, { status: 'revoked' }>
export type LiveOnly =
  | { readonly ok: true; readonly value: LiveCase }
  | { readonly ok: false; readonly refusal: Refusal<'no-such-case' | 'case-revoked'> }

/** The case when there is one that was not revoked, or why not. */
export function liveCaseOf(state: CaseState, person: PersonId): LiveOnly {
  if (state.status === 'none') return refuse('no-such-case', { person }, { field: 'person' })
  if (state.status === 'revoked')
    return refuse('case-revoked', { person, revokedAt: state.revoked.at }, { field: 'person' })
  return { ok: true, value: state }
}

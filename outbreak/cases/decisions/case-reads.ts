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

/** A case that was not revoked, suspected or closed as it may be. */
export type StandingCase = Exclude<KnownCase, { status: 'revoked' }>
/** A positive on the way to a bed, in one, or just released from one: the only ones that are carried. */
export type LiveCase = Extract<KnownCase, { status: 'found' | 'bedAssigned' | 'onTheWay' | 'admitted' | 'discharged' }>

type Only<T, Code extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal<Code> }

const ABOUT = { field: 'person' } as const

/** The case when there is one that was not revoked, or why not. */
export function standingCaseOf(
  state: CaseState,
  person: PersonId,
): Only<StandingCase, 'no-such-case' | 'case-revoked'> {
  if (state.status === 'none') return refuse('no-such-case', { person }, ABOUT)
  if (state.status === 'revoked') return refuse('case-revoked', { person, revokedAt: state.revoked.at }, ABOUT)
  return { ok: true, value: state }
}

/** As `standingCaseOf`, and a positive was found: a suspicion alone is no case yet. */
export function positiveCaseOf(
  state: CaseState,
  person: PersonId,
): Only<Exclude<StandingCase, { status: 'suspected' }>, 'no-such-case' | 'case-revoked' | 'suspect-only'> {
  const standing = standingCaseOf(state, person)
  if (!standing.ok) return standing
  const { value } = standing
  return value.status === 'suspected' ? refuse('suspect-only', { person }, ABOUT) : { ok: true, value }
}

type NotLive = 'no-such-case' | 'case-revoked' | 'suspect-only' | 'case-discharged' | 'case-closed' | 'case-deceased'

/** As `positiveCaseOf`, and the patient can still be moved: not watched at home, nor is the file closed. */
export function liveCaseOf(state: CaseState, person: PersonId): Only<LiveCase, NotLive> {
  const positive = positiveCaseOf(state, person)
  if (!positive.ok) return positive
  const { value } = positive
  const { care, discharged, movedAt } = value.record
  switch (value.status) {
    case 'homeMonitoring':
      return refuse('case-discharged', { person, dischargedAt: discharged?.at ?? movedAt }, ABOUT)
    case 'closed':
      return refuse('case-closed', { person, closedAt: care.closed?.at ?? movedAt }, ABOUT)
    case 'deceased':
      return refuse('case-deceased', { person, deceasedAt: care.deceased?.at ?? movedAt }, ABOUT)
    default:
      return { ok: true, value }
  }
}

import type { Context } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { PersonId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { HomeMonitoring } from '../care-record.ts'
import { homeCommunity } from '../owed.ts'
import type { CaseState } from '../state.ts'
import { caseStream, homeOfCase, positiveCaseOf, type StandingCase } from './case-reads.ts'

interface OneCase {
  readonly case: SubjectState<CaseState>
}

/** Acts of the community where the person lives. */
export const atHome = {
  right: 'case.follow',
  place: (_command: unknown, states: OneCase): PlaceCode | null => homeOfCase(states.case.domain),
  bearers: (_command: unknown, states: OneCase): readonly PostId[] => {
    const home = homeOfCase(states.case.domain)
    return home === null ? [] : [homeCommunity(home)]
  },
  streams: ({ person }: { readonly person: PersonId }): { readonly case: StreamId } => ({ case: caseStream(person) }),
} as const

type AtHome = Extract<StandingCase, { status: 'discharged' | 'homeMonitoring' }>
type Code = 'no-such-case' | 'case-revoked' | 'suspect-only' | 'case-closed' | 'case-deceased' | 'not-released'
type Found = { readonly ok: true; readonly value: AtHome } | { readonly ok: false; readonly refusal: Refusal<Code> }

/** The case of a person who has gone home from care and whose file is open. */
export function releasedCaseOf(state: CaseState, person: PersonId): Found {
  const known = positiveCaseOf(state, person)
  if (!known.ok) return known
  const { value } = known
  const { care, movedAt } = value.record
  if (value.status === 'closed') return refuse('case-closed', { person, closedAt: care.closed?.at ?? movedAt })
  if (value.status === 'deceased') return refuse('case-deceased', { person, deceasedAt: care.deceased?.at ?? movedAt })
  const home = value.status === 'homeMonitoring' || (value.status === 'discharged' && value.to === 'home-monitoring')
  return home ? { ok: true, value } : refuse('not-released', { person }, { field: 'person' })
}

type Monitored =
  | { readonly ok: true; readonly value: HomeMonitoring }
  | { readonly ok: false; readonly refusal: Refusal<'no-monitoring'> }

/** What the discharge has set for this person; a pack without monitoring sets nothing. */
export function monitoringOf(released: AtHome, { policy }: Context): Monitored {
  const { person, care } = released.record
  return care.home === null
    ? refuse('no-monitoring', { person, pack: policy.id }, { field: 'person' })
    : { ok: true, value: care.home }
}

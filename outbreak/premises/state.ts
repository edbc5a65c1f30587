import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { ReopeningCondition } from '#kernel/policy/reopening-rule.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type {
  DisinfectionEvents,
  DisinfectionRequired,
  PremisesClosed,
  PremisesEvents,
  PremisesRegistered,
} from './events.ts'

interface Reopening {
  readonly stage: 'partial' | 'full'
  readonly at: Instant
}
export interface KnownPremises extends PremisesRegistered {
  readonly status: 'open' | 'closed' | 'partly-open'
  readonly closed: (Omit<PremisesClosed, 'premises'> & { readonly at: Instant }) | null
  /** When each condition was last met since the closing. */
  readonly conditions: Readonly<Partial<Record<ReopeningCondition, Instant>>>
  readonly reopenings: readonly Reopening[]
  readonly closings: readonly Instant[]
  readonly lastStepAt: Instant
}
export type PremisesState = { readonly status: 'none' } | KnownPremises
export const NO_PREMISES: PremisesState = { status: 'none' }

export function evolvePremises(state: PremisesState, event: RecordedIn<PremisesEvents>): PremisesState {
  const at = event.occurredAt
  if (event.type === 'premises-registered') {
    const fresh = { closed: null, conditions: {}, reopenings: [], closings: [], lastStepAt: at }
    return state.status === 'none' ? { ...event.data, status: 'open', ...fresh } : { ...state, ...event.data }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'premises-closed': {
      const { premises: _, ...closed } = event.data
      const closings = [...state.closings, at]
      return { ...state, status: 'closed', closed: { ...closed, at }, conditions: {}, closings, lastStepAt: at }
    }
    case 'premises-condition-recorded':
      return { ...state, conditions: { ...state.conditions, [event.data.condition]: at }, lastStepAt: at }
    case 'premises-reopened': {
      const { stage } = event.data
      const reopenings = [...state.reopenings, { stage, at }]
      return { ...state, status: stage === 'full' ? 'open' : 'partly-open', reopenings, lastStepAt: at }
    }
    default:
      return exhaustive(event)
  }
}

export type DisinfectionState =
  | { readonly status: 'none' }
  | (DisinfectionRequired & { readonly status: 'owed'; readonly requiredAt: Instant })
  | (DisinfectionRequired & {
      readonly status: 'done'
      readonly requiredAt: Instant
      readonly doneAt: Instant
      readonly areaM2: number
      readonly team: string
    })
export const NO_DISINFECTION: DisinfectionState = { status: 'none' }

export function evolveDisinfection(state: DisinfectionState, event: RecordedIn<DisinfectionEvents>): DisinfectionState {
  if (event.type === 'disinfection-required') return { ...event.data, status: 'owed', requiredAt: event.occurredAt }
  if (state.status !== 'owed') return state
  const { areaM2, team } = event.data
  return { ...state, status: 'done', doneAt: event.occurredAt, areaM2, team }
}

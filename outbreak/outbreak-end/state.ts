import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import type { EndRule, LinkedCase, OutbreakEndDeclared, OutbreakEndEvents } from './events.ts'

export interface FollowedOutbreak {
  readonly status: 'followed'
  readonly place: PlaceCode
  readonly rule: EndRule
  readonly openedAt: Instant
  readonly cases: readonly LinkedCase[]
  readonly declared: (Pick<OutbreakEndDeclared, 'heightenedUntil'> & { readonly at: Instant }) | null
  readonly closedAt: Instant | null
  /** How often a further case has set the count back. */
  readonly resets: number
  readonly lastAt: Instant
}
export type OutbreakEndState = { readonly status: 'none' } | FollowedOutbreak
export const NOT_FOLLOWED: OutbreakEndState = { status: 'none' }

/** The moment from which the countdown runs; null while a case has none, or there is no case. */
export function anchorOf(cases: readonly LinkedCase[]): Instant | null {
  const anchors = cases.map(({ anchorAt }) => anchorAt)
  return anchors.reduce((last, at) => (last === null || at === null ? null : later(last, at)), anchors[0] ?? null)
}

export const awaitingCases = (cases: readonly LinkedCase[]): number =>
  cases.filter(({ anchorAt }) => anchorAt === null).length

function settle(cases: readonly LinkedCase[], { person, anchorAt }: LinkedCase): readonly LinkedCase[] {
  const others = cases.filter((one) => one.person !== person)
  return anchorAt === null ? others : [...others, { person, anchorAt }]
}

export function evolveOutbreakEnd(state: OutbreakEndState, event: RecordedIn<OutbreakEndEvents>): OutbreakEndState {
  const { occurredAt: at } = event
  if (event.type === 'outbreak-opened') {
    const { place, rule, cases } = event.data
    return {
      status: 'followed',
      place,
      rule,
      openedAt: at,
      cases,
      declared: null,
      closedAt: null,
      resets: state.status === 'none' ? 0 : state.resets,
      lastAt: at,
    }
  }
  if (state.status === 'none') return state
  const next = { ...state, lastAt: later(state.lastAt, at) }
  switch (event.type) {
    case 'outbreak-case-linked': {
      const others = state.cases.filter(({ person }) => person !== event.data.person)
      const cases = [...others, { person: event.data.person, anchorAt: null }]
      return { ...next, cases, declared: null, closedAt: null, resets: state.resets + 1 }
    }
    case 'outbreak-case-settled':
      return { ...next, cases: settle(state.cases, event.data) }
    case 'outbreak-end-declared':
      return { ...next, declared: { at, heightenedUntil: event.data.heightenedUntil } }
    case 'outbreak-closed':
      return { ...next, closedAt: at }
    default:
      return exhaustive(event)
  }
}

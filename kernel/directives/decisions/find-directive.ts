import type { Context } from '../../ledger/decision.ts'
import type { Fact } from '../../ledger/event.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { type PostId, streamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, type Result, refuse } from '../../primitives/result.ts'
import type { DirectiveState } from '../directive.ts'
import type { DirectiveEvents } from '../directive-events.ts'

export interface DirectiveCommand {
  readonly directive: string
  readonly occurredAt: Instant
}
export type DirectiveReads = { readonly directive: SubjectState<DirectiveState> }
export type KnownDirective = Exclude<DirectiveState, { status: 'absent' }>
export type FindDirectiveRefusal = MomentRefusal | 'directive-unknown' | 'out-of-order' | 'not-addressed'

const known = (states: DirectiveReads): KnownDirective | null =>
  states.directive.domain.status === 'absent' ? null : states.directive.domain

/** The directive, when the acting post is the one whose turn it is. */
export function findDirective(
  command: DirectiveCommand,
  states: DirectiveReads,
  context: Context,
  turn: (directive: KnownDirective) => PostId,
): Result<KnownDirective, FindDirectiveRefusal> {
  const { occurredAt, directive } = command
  const moment = checkMoment(occurredAt, context)
  if (!moment.ok) return moment
  const state = known(states)
  if (state === null) return refuse('directive-unknown', { directive }, { field: 'directive' })
  const to = turn(state)
  if (context.actor.post !== to) return refuse('not-addressed', { to, post: context.actor.post })
  const earlierAt = state.issued.at
  return occurredAt < earlierAt
    ? refuse('out-of-order', { occurredAt, earlierAt }, { field: 'occurredAt' })
    : accept(state)
}

/** The parts that acts on a directive have in common: both its posts may act on it wherever it lies. */
export const ON_DIRECTIVE = {
  place: (_command: DirectiveCommand, states: DirectiveReads) => known(states)?.place ?? null,
  streams: (command: DirectiveCommand) => ({ directive: streamId('directive', command.directive) }),
  bearers(_command: DirectiveCommand, states: DirectiveReads) {
    const state = known(states)
    return state === null ? [] : [state.from, state.to]
  },
} as const

/** What the parent of a passed-down part is told of it; nothing when the directive came straight from the command. */
export function tellParent<Type extends 'part-receipted' | 'part-answered'>(
  type: Type,
  { parent, directive, place }: KnownDirective,
  occurredAt: Instant,
  more: Omit<DirectiveEvents[Type], 'directive' | 'part'>,
): Fact[] {
  if (parent === null || parent === undefined) return []
  const data = { directive: parent, part: directive, ...more }
  return [{ type, data, streams: [streamId('directive', parent)], place, occurredAt }]
}

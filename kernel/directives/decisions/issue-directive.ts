import { contains } from '../../jurisdictions/place-code.ts'
import type { Decision } from '../../ledger/decision.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { clockDue } from '../../policy/clock-due.ts'
import type { CommandState } from '../../positions/command.ts'
import { streamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, refuse } from '../../primitives/result.ts'
import type { DirectiveState } from '../directive.ts'
import type { DirectiveIssued } from '../directive-events.ts'

export interface IssueDirective extends Omit<DirectiveIssued, 'from' | 'receiptDueAt' | 'answerDueAt'> {
  /** Null: the pack's clocks `directive.receipt` and `directive.answer`. */
  readonly receiptDueAt: Instant | null
  readonly answerDueAt: Instant | null
  readonly occurredAt: Instant
}
type Reads = { readonly directive: SubjectState<DirectiveState>; readonly command: SubjectState<CommandState> }
type Refusal =
  | 'directive-exists'
  | 'command-not-active'
  | 'directive-outside-command'
  | 'directive-due-order'
  | 'figure-needed'
  | MomentRefusal

/** A command tells a post what to do, by when, and which figure it should move. */
export const issueDirective: Decision<IssueDirective, Reads, Refusal> = {
  name: 'issue-directive',
  right: 'directive.issue',
  place: (command) => command.place,
  streams: ({ directive, command }) => ({
    directive: streamId('directive', directive),
    command: streamId('command', command),
  }),
  decide(command, states, context) {
    const { occurredAt, directive, place, figure, figureBefore } = command
    const moment = checkMoment(occurredAt, context)
    if (!moment.ok) return moment
    if (states.directive.domain.status !== 'absent') return refuse('directive-exists', { directive })
    const body = states.command.domain
    if (body.status !== 'active') return refuse('command-not-active', { command: command.command, status: body.status })
    if (!contains(body.place, place))
      return refuse('directive-outside-command', { place, command: command.command }, { field: 'place' })
    if (figure !== null && figureBefore === null) return refuse('figure-needed', { figure }, { field: 'figureBefore' })
    const { actor } = context
    const receiptDueAt = command.receiptDueAt ?? clockDue(context, 'directive.receipt', occurredAt)
    const answerDueAt = command.answerDueAt ?? clockDue(context, 'directive.answer', occurredAt)
    if (receiptDueAt <= occurredAt || answerDueAt < receiptDueAt)
      return refuse('directive-due-order', { receiptDueAt, answerDueAt }, { field: 'answerDueAt' })
    const { occurredAt: _moment, ...said } = command
    const data: DirectiveIssued = { ...said, from: actor.post, receiptDueAt, answerDueAt }
    return accept([{ type: 'directive-issued', data, streams: [streamId('directive', directive)], place, occurredAt }])
  },
}

import { parseDutyId } from '../../duties/duty-row.ts'
import { lateStages } from '../../duties/late-stages.ts'
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

export interface IssueDirective extends Omit<DirectiveIssued, 'from' | 'receiptDueAt' | 'answerDueAt' | 'parent'> {
  /** Null: the pack's clocks `directive.receipt` and `directive.answer`. */
  readonly receiptDueAt: Instant | null
  readonly answerDueAt: Instant | null
  readonly occurredAt: Instant
}
type Reads = {
  readonly directive: SubjectState<DirectiveState>
  readonly command: SubjectState<CommandState>
  /** The subject of the late duty that a circular is about. */
  readonly about: readonly SubjectState[]
}
type Refusal =
  | 'directive-exists'
  | 'command-not-active'
  | 'directive-outside-command'
  | 'directive-due-order'
  | 'figure-needed'
  | 'supervision-without-cause'
  | 'duty-unknown'
  | 'duty-not-late'
  | MomentRefusal

/** A circular names a late duty, or a figure in which the unit fails: nobody is supervised without a cause. */
function refuseCause({ kind, about, figure }: IssueDirective, { about: subjects }: Reads, now: Instant) {
  if (kind !== 'supervision') return undefined
  const key = about === null || about === undefined ? undefined : parseDutyId(about)?.key
  if (key === undefined)
    return figure === null ? refuse('supervision-without-cause', {}, { field: 'about' }) : undefined
  const duty = subjects[0]?.duties.find((one) => one.key === key)
  if (duty === undefined) return refuse('duty-unknown', { duty: about ?? '' }, { field: 'about' })
  return lateStages(duty, now).length === 0
    ? refuse('duty-not-late', { duty: key, now }, { field: 'about' })
    : undefined
}

/** A command tells a post what to do, by when, and which figure it should move. */
export const issueDirective: Decision<IssueDirective, Reads, Refusal> = {
  name: 'issue-directive',
  right: 'directive.issue',
  place: (command) => command.place,
  streams({ directive, command, about }) {
    const subject = about === null || about === undefined ? undefined : parseDutyId(about)?.stream
    return {
      directive: streamId('directive', directive),
      command: streamId('command', command),
      about: subject === undefined ? [] : [subject],
    }
  },
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
    const causeless = refuseCause(command, states, context.now)
    if (causeless) return causeless
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

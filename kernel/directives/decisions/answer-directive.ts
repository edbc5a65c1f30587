import type { Decision } from '../../ledger/decision.ts'
import { clockDue } from '../../policy/clock-due.ts'
import { streamId } from '../../primitives/ids.ts'
import { accept, refuse } from '../../primitives/result.ts'
import type { DirectiveAnswered } from '../directive-events.ts'
import {
  type DirectiveCommand,
  type DirectiveReads,
  type FindDirectiveRefusal,
  findDirective,
  ON_DIRECTIVE,
  tellParent,
} from './find-directive.ts'

export interface AnswerDirective extends DirectiveCommand {
  readonly result: DirectiveAnswered['result']
  readonly evidence: readonly string[]
}
type Refusal = FindDirectiveRefusal | 'not-receipted' | 'already-answered' | 'evidence-needed' | 'parts-unanswered'

/** The addressed post says what it did. From then on the issuer owes the check of the effect. */
export const answerDirective: Decision<AnswerDirective, DirectiveReads, Refusal> = {
  name: 'answer-directive',
  right: 'directive.answer',
  ...ON_DIRECTIVE,
  decide(command, states, context) {
    const found = findDirective(command, states, context, (state) => state.to)
    if (!found.ok) return found
    const { status, place, directive, from } = found.value
    if (status === 'issued') return refuse('not-receipted', { directive })
    if (status !== 'receipted') return refuse('already-answered', { directive, status })
    const { occurredAt, result, evidence } = command
    if (result !== 'not-possible' && evidence.length === 0)
      return refuse('evidence-needed', { duty: directive }, { field: 'evidence' })
    const open = found.value.parts.filter((part) => part.answered === null)
    if (result === 'done' && open.length > 0)
      return refuse(
        'parts-unanswered',
        { directive, open: open.length, to: open.map(({ to: post }) => post).join(', ') },
        { field: 'result' },
      )
    const checkDueAt = clockDue(context, 'directive.check', occurredAt)
    const data: DirectiveAnswered = { directive, result, evidence, checkDueAt, checker: from, place }
    return accept([
      { type: 'directive-answered', data, streams: [streamId('directive', directive)], place, occurredAt },
      ...tellParent('part-answered', found.value, occurredAt, { result }),
    ])
  },
}

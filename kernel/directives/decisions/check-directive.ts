import type { Decision } from '../../ledger/decision.ts'
import { streamId } from '../../primitives/ids.ts'
import { accept, type Result, refuse } from '../../primitives/result.ts'
import type { EffectChecked } from '../directive-events.ts'
import { effectOf } from '../effect-of.ts'
import {
  type DirectiveCommand,
  type DirectiveReads,
  type FindDirectiveRefusal,
  findDirective,
  type KnownDirective,
  ON_DIRECTIVE,
} from './find-directive.ts'

export interface CheckDirective extends DirectiveCommand {
  /** The directive's figure now, as counted; null when it names none. */
  readonly figureAfter: number | null
  /** Judged by hand only where no figure was named; otherwise computed. */
  readonly effect: EffectChecked['effect'] | null
}
type Refusal = FindDirectiveRefusal | 'not-answered' | 'already-checked' | 'figure-needed' | 'effect-needed'

function effect(command: CheckDirective, state: KnownDirective): Result<EffectChecked['effect'], Refusal> {
  const { figure, figureBefore: before, target } = state
  if (figure === null || before === null)
    return command.effect === null ? refuse('effect-needed', {}, { field: 'effect' }) : accept(command.effect)
  const after = command.figureAfter
  return after === null
    ? refuse('figure-needed', { figure }, { field: 'figureAfter' })
    : accept(effectOf({ before, after, target }))
}

/** The issuer looks whether the figure moved; an answer alone closes nothing for it. */
export const checkDirective: Decision<CheckDirective, DirectiveReads, Refusal> = {
  name: 'check-directive',
  right: 'directive.issue',
  ...ON_DIRECTIVE,
  decide(command, states, context) {
    const found = findDirective(command, states, context, (state) => state.from)
    if (!found.ok) return found
    const { status, place, directive } = found.value
    if (status === 'checked') return refuse('already-checked', { directive })
    if (status !== 'answered') return refuse('not-answered', { directive, status })
    const judged = effect(command, found.value)
    if (!judged.ok) return judged
    const { figureAfter, occurredAt } = command
    const data: EffectChecked = { directive, figureAfter, effect: judged.value }
    return accept([{ type: 'effect-checked', data, streams: [streamId('directive', directive)], place, occurredAt }])
  },
}

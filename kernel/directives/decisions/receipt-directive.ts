import type { Decision } from '../../ledger/decision.ts'
import { streamId } from '../../primitives/ids.ts'
import { accept, refuse } from '../../primitives/result.ts'
import {
  type DirectiveCommand,
  type DirectiveReads,
  type FindDirectiveRefusal,
  findDirective,
  ON_DIRECTIVE,
  tellParent,
} from './find-directive.ts'

export type ReceiptDirective = DirectiveCommand

/** Receipt (回执) by the addressed post: it has the directive. */
export const receiptDirective: Decision<ReceiptDirective, DirectiveReads, FindDirectiveRefusal | 'already-receipted'> =
  {
    name: 'receipt-directive',
    right: 'directive.answer',
    ...ON_DIRECTIVE,
    decide(command, states, context) {
      const found = findDirective(command, states, context, (state) => state.to)
      if (!found.ok) return found
      const { status, place, directive } = found.value
      if (status !== 'issued') return refuse('already-receipted', { directive, status })
      const { occurredAt } = command
      const data = { directive }
      return accept([
        { type: 'directive-receipted', data, streams: [streamId('directive', directive)], place, occurredAt },
        ...tellParent('part-receipted', found.value, occurredAt, {}),
      ])
    },
  }

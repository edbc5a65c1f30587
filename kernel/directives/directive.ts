import type { Moment } from '../duties/duty.ts'
import { momentOf } from '../duties/evolve-duties.ts'
import type { RecordedIn } from '../ledger/event.ts'
import type { StreamKind } from '../ledger/stream-kind.ts'
import type { Row, TableDef } from '../ledger/table.ts'
import { exhaustive } from '../primitives/exhaustive.ts'
import { DIRECTIVE_DUTIES } from './directive-duties.ts'
import type { DirectiveAnswered, DirectiveEvents, DirectiveIssued, EffectChecked } from './directive-events.ts'

interface Sent extends DirectiveIssued {
  readonly issued: Moment
  readonly receipted: Moment | null
}
interface Answered extends Sent {
  readonly result: DirectiveAnswered['result']
  readonly answered: Moment
}
export type DirectiveState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'issued' | 'receipted' } & Sent)
  | ({ readonly status: 'answered' } & Answered)
  | ({
      readonly status: 'checked'
      readonly checked: Moment
      readonly figureAfter: number | null
      readonly effect: EffectChecked['effect']
    } & Answered)

export function evolveDirective(state: DirectiveState, event: RecordedIn<DirectiveEvents>): DirectiveState {
  const at = momentOf(event)
  switch (event.type) {
    case 'directive-issued':
      return { status: 'issued', ...event.data, issued: at, receipted: null }
    case 'directive-receipted':
      return state.status === 'issued' ? { ...state, status: 'receipted', receipted: at } : state
    case 'directive-answered':
      if (state.status !== 'issued' && state.status !== 'receipted') return state
      return { ...state, status: 'answered', result: event.data.result, answered: at }
    case 'effect-checked':
      if (state.status !== 'answered') return state
      return {
        ...state,
        status: 'checked',
        checked: at,
        figureAfter: event.data.figureAfter,
        effect: event.data.effect,
      }
    default:
      return exhaustive(event)
  }
}

export const DIRECTIVES_TABLE: TableDef = {
  name: 'directives',
  columns: {
    directive: 'text',
    command: 'text',
    from_post: 'text',
    to_post: 'text',
    place: 'text',
    subject_zh: 'text',
    subject_en: 'text',
    figure: 'text',
    figure_before: 'double precision',
    figure_after: 'double precision',
    target: 'double precision',
    issued_at: 'timestamptz',
    issued_rec: 'timestamptz',
    receipt_due: 'timestamptz',
    receipted_at: 'timestamptz',
    answer_due: 'timestamptz',
    answered_at: 'timestamptz',
    checked_at: 'timestamptz',
    effect: 'text',
    status: 'text',
  },
  key: ['directive'],
  placeColumn: 'place',
  indexes: [['to_post'], ['command']],
}

function directiveRows(state: DirectiveState): Row[] {
  if (state.status === 'absent') return []
  const checked = state.status === 'checked' ? state : null
  const answered = state.status === 'answered' || state.status === 'checked' ? state.answered.at : null
  return [
    {
      table: DIRECTIVES_TABLE.name,
      values: {
        directive: state.directive,
        command: state.command,
        from_post: state.from,
        to_post: state.to,
        place: state.place,
        subject_zh: state.subject.zh,
        subject_en: state.subject.en,
        figure: state.figure,
        figure_before: state.figureBefore,
        figure_after: checked?.figureAfter ?? null,
        target: state.target,
        issued_at: state.issued.at,
        issued_rec: state.issued.recordedAt,
        receipt_due: state.receiptDueAt,
        receipted_at: state.receipted?.at ?? null,
        answer_due: state.answerDueAt,
        answered_at: answered,
        checked_at: checked?.checked.at ?? null,
        effect: checked?.effect ?? null,
        status: state.status,
      },
    },
  ]
}

export const DIRECTIVE_KIND: StreamKind<DirectiveState, DirectiveEvents> = {
  kind: 'directive',
  events: ['directive-issued', 'directive-receipted', 'directive-answered', 'effect-checked'],
  initial: { status: 'absent' },
  evolve: evolveDirective,
  duties: DIRECTIVE_DUTIES,
  tables: [DIRECTIVES_TABLE],
  rows: directiveRows,
  counts: () => [],
}

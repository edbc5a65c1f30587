import type { Moment } from '../duties/duty.ts'
import { momentOf } from '../duties/evolve-duties.ts'
import type { RecordedIn } from '../ledger/event.ts'
import type { StreamKind } from '../ledger/stream-kind.ts'
import type { Row, TableDef } from '../ledger/table.ts'
import { exhaustive } from '../primitives/exhaustive.ts'
import type { PlaceCode, PostId } from '../primitives/ids.ts'
import { DIRECTIVE_DUTIES } from './directive-duties.ts'
import type {
  DirectiveAnswered,
  DirectiveEvents,
  DirectiveIssued,
  DirectiveRelayed,
  EffectChecked,
} from './directive-events.ts'

/** A part passed down, and how far it is. */
export interface DirectivePart {
  readonly directive: string
  readonly to: PostId
  readonly place: PlaceCode
  readonly receipted: boolean
  readonly answered: DirectiveAnswered['result'] | null
}
interface Sent extends DirectiveIssued {
  readonly issued: Moment
  readonly receipted: Moment | null
  readonly parts: readonly DirectivePart[]
}
interface Answered extends Sent {
  readonly result: DirectiveAnswered['result']
  readonly evidence: readonly string[]
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

const relayed = (
  state: Exclude<DirectiveState, { status: 'absent' }>,
  { parts }: DirectiveRelayed,
): DirectiveState => ({
  ...state,
  parts: [...state.parts, ...parts.map((part) => ({ ...part, receipted: false, answered: null }))],
})

/** Changes one part; what is said of a part that was voided changes nothing. */
const onPart = (
  state: Exclude<DirectiveState, { status: 'absent' }>,
  directive: string,
  change: Partial<DirectivePart>,
): DirectiveState => ({
  ...state,
  parts: state.parts.map((part) => (part.directive === directive ? { ...part, ...change } : part)),
})

export function evolveDirective(state: DirectiveState, event: RecordedIn<DirectiveEvents>): DirectiveState {
  const at = momentOf(event)
  if (event.type === 'directive-issued')
    return { status: 'issued', ...event.data, issued: at, receipted: null, parts: [] }
  if (state.status === 'absent') return state
  switch (event.type) {
    case 'directive-receipted':
      return state.status === 'issued' ? { ...state, status: 'receipted', receipted: at } : state
    case 'directive-answered':
      if (state.status !== 'issued' && state.status !== 'receipted') return state
      return {
        ...state,
        status: 'answered',
        result: event.data.result,
        evidence: event.data.evidence,
        answered: at,
      }
    case 'directive-relayed':
      return relayed(state, event.data)
    case 'part-receipted':
      return onPart(state, event.data.part, { receipted: true })
    case 'part-answered':
      return onPart(state, event.data.part, { answered: event.data.result })
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
    kind: 'text',
    parent: 'text',
    about: 'text',
    parts: 'integer',
    parts_receipted: 'integer',
    parts_answered: 'integer',
    result: 'text',
    evidence: 'jsonb',
  },
  key: ['directive'],
  placeColumn: 'place',
  indexes: [['to_post'], ['command'], ['parent']],
}

function directiveRows(state: DirectiveState): Row[] {
  if (state.status === 'absent') return []
  const checked = state.status === 'checked' ? state : null
  const answered = state.status === 'answered' || state.status === 'checked' ? state : null
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
        answered_at: answered?.answered.at ?? null,
        checked_at: checked?.checked.at ?? null,
        effect: checked?.effect ?? null,
        status: state.status,
        kind: state.kind ?? 'task',
        parent: state.parent ?? null,
        about: state.about ?? null,
        parts: state.parts.length,
        parts_receipted: state.parts.filter((part) => part.receipted).length,
        parts_answered: state.parts.filter((part) => part.answered !== null).length,
        result: answered?.result ?? null,
        evidence: answered?.evidence ?? [],
      },
    },
  ]
}

export const DIRECTIVE_KIND: StreamKind<DirectiveState, DirectiveEvents> = {
  kind: 'directive',
  events: [
    'directive-issued',
    'directive-receipted',
    'directive-answered',
    'effect-checked',
    'directive-relayed',
    'part-receipted',
    'part-answered',
  ],
  initial: { status: 'absent' },
  evolve: evolveDirective,
  duties: DIRECTIVE_DUTIES,
  tables: [DIRECTIVES_TABLE],
  rows: directiveRows,
  counts: () => [],
}

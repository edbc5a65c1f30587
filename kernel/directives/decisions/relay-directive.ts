import { contains } from '../../jurisdictions/place-code.ts'
import type { Decision } from '../../ledger/decision.ts'
import type { Fact } from '../../ledger/event.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import { clockDue } from '../../policy/clock-due.ts'
import { type PlaceCode, type PostId, streamId } from '../../primitives/ids.ts'
import { earlier, type Instant } from '../../primitives/instant.ts'
import { accept, refuse } from '../../primitives/result.ts'
import type { DirectiveState } from '../directive.ts'
import type { DirectiveIssued } from '../directive-events.ts'
import {
  type DirectiveCommand,
  type FindDirectiveRefusal,
  findDirective,
  type KnownDirective,
  ON_DIRECTIVE,
} from './find-directive.ts'

export interface RelayPart {
  /** Id of the part, a directive of its own. */
  readonly directive: string
  readonly to: PostId
  readonly place: PlaceCode
  /** Null: as the directive that is passed down says. */
  readonly subject: DirectiveIssued['subject'] | null
  readonly figureBefore: number | null
  readonly target: number | null
  /** Null: when the whole is due. */
  readonly answerDueAt: Instant | null
}
export interface RelayDirective extends DirectiveCommand {
  readonly parts: readonly RelayPart[]
}
type Reads = {
  readonly directive: SubjectState<DirectiveState>
  readonly parts: readonly SubjectState<DirectiveState>[]
}
type Refusal =
  | FindDirectiveRefusal
  | 'not-receipted'
  | 'already-answered'
  | 'directive-exists'
  | 'relay-outside'
  | 'relay-to-self'
  | 'relay-too-late'
  | 'figure-needed'

function refusePart(part: RelayPart, index: number, whole: KnownDirective, { parts }: Reads) {
  const { directive, to, place, answerDueAt } = part
  if (parts[index]?.domain.status !== 'absent') return refuse('directive-exists', { directive })
  if (!contains(whole.place, place)) return refuse('relay-outside', { place, whole: whole.place }, { field: 'place' })
  if (to === whole.to) return refuse('relay-to-self', { to }, { field: 'to' })
  if (answerDueAt !== null && answerDueAt > whole.answerDueAt)
    return refuse('relay-too-late', { answerDueAt, wholeDueAt: whole.answerDueAt }, { field: 'answerDueAt' })
  if (whole.figure !== null && part.figureBefore === null)
    return refuse('figure-needed', { figure: whole.figure }, { field: 'figureBefore' })
  return undefined
}

/**
 * The addressed post passes a directive down a level in parts, each a directive of its own: region, city, district,
 * street, community. The whole is answered "done" only when every part is answered, so that received, assigned and
 * answered can be counted.
 */
export const relayDirective: Decision<RelayDirective, Reads, Refusal> = {
  name: 'relay-directive',
  right: 'directive.relay',
  place: ON_DIRECTIVE.place,
  bearers: ON_DIRECTIVE.bearers,
  streams: (command) => ({
    ...ON_DIRECTIVE.streams(command),
    parts: command.parts.map(({ directive }) => streamId('directive', directive)),
  }),
  decide(command, states, context) {
    const found = findDirective(command, states, context, (state) => state.to)
    if (!found.ok) return found
    const whole = found.value
    const { directive, occurredAt, parts } = command
    if (whole.status === 'issued') return refuse('not-receipted', { directive })
    if (whole.status !== 'receipted') return refuse('already-answered', { directive, status: whole.status })
    for (const [index, part] of parts.entries()) {
      const refused = refusePart(part, index, whole, states)
      if (refused) return refused
    }
    const list = parts.map(({ directive: part, to, place }) => ({ directive: part, to, place }))
    const told: Fact = {
      type: 'directive-relayed',
      data: { directive, parts: list },
      streams: [streamId('directive', directive)],
      place: whole.place,
      occurredAt,
    }
    const receiptDueAt = clockDue(context, 'directive.receipt', occurredAt)
    return accept([told, ...parts.map((part) => issued(part, whole, receiptDueAt, occurredAt))])
  },
}

function issued(part: RelayPart, whole: KnownDirective, receiptDueAt: Instant, occurredAt: Instant): Fact {
  const answerDueAt = part.answerDueAt ?? whole.answerDueAt
  const data: DirectiveIssued = {
    directive: part.directive,
    command: whole.command,
    from: whole.to,
    to: part.to,
    place: part.place,
    subject: part.subject ?? whole.subject,
    figure: whole.figure,
    figureBefore: part.figureBefore,
    target: part.target,
    // A part passed down when little time is left has its receipt due with its answer.
    receiptDueAt: earlier(receiptDueAt, answerDueAt),
    answerDueAt,
    ...(whole.kind === undefined ? {} : { kind: whole.kind }),
    parent: whole.directive,
  }
  const streams = [streamId('directive', part.directive)] as const
  return { type: 'directive-issued', data, streams, place: part.place, occurredAt }
}

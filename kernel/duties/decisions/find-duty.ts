import type { Context, Decision } from '../../ledger/decision.ts'
import type { Fact } from '../../ledger/event.ts'
import { checkMoment, type MomentRefusal } from '../../ledger/moment.ts'
import type { SubjectState } from '../../ledger/stream-kind.ts'
import type { StreamId } from '../../primitives/ids.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, type Result, refuse } from '../../primitives/result.ts'
import type { Duty } from '../duty.ts'
import type { DutyEvents } from '../duty-events.ts'
import { holderOf } from '../holder.ts'

/** An act on one duty of one subject, whatever kind the subject is. */
export interface DutyCommand {
  readonly stream: StreamId
  /** The duty's key in that stream, such as `transfer#1`. */
  readonly duty: string
  readonly occurredAt: Instant
}
export type DutyReads = {
  readonly subject: SubjectState
}
export type FindRefusal = MomentRefusal | 'duty-unknown' | 'duty-closed' | 'out-of-order'
export type DutyDecision<C extends DutyCommand, Code extends string> = Decision<C, DutyReads, FindRefusal | Code>

const lookUp = (command: DutyCommand, states: DutyReads): Duty | undefined =>
  states.subject.duties.find((duty) => duty.key === command.duty)

/** The open duty that the command is about, at a moment that can still be entered. */
export function findDuty(command: DutyCommand, states: DutyReads, context: Context): Result<Duty, FindRefusal> {
  const { stream, occurredAt } = command
  const moment = checkMoment(occurredAt, context)
  if (!moment.ok) return moment
  const duty = lookUp(command, states)
  if (duty === undefined) return refuse('duty-unknown', { stream, duty: command.duty }, { field: 'duty' })
  if (duty.closed !== null) return refuse('duty-closed', { duty: duty.key, outcome: duty.outcome ?? '' })
  const earlierAt = duty.opened.at
  return occurredAt < earlierAt
    ? refuse('out-of-order', { occurredAt, earlierAt }, { field: 'occurredAt' })
    : accept(duty)
}

/** As `findDuty`, for acts that only the holder may do. */
export function findOwnDuty(
  command: DutyCommand,
  states: DutyReads,
  context: Context,
): Result<Duty, FindRefusal | 'not-holder'> {
  const found = findDuty(command, states, context)
  if (!found.ok) return found
  const holder = holderOf(found.value)
  return context.actor.post === holder ? found : refuse('not-holder', { holder, post: context.actor.post })
}

/** The parts of a decision that every act on a duty has in common. */
export const ON_DUTY = {
  place: (command: DutyCommand, states: DutyReads) => lookUp(command, states)?.place ?? null,
  streams: (command: DutyCommand) => ({ subject: command.stream }),
  bearers(command: DutyCommand, states: DutyReads) {
    const duty = lookUp(command, states)
    if (duty === undefined) return []
    return duty.offer === null ? [holderOf(duty)] : [holderOf(duty), duty.offer.to]
  },
} as const

/** One act as the single fact of a decision; it joins the history of the subject the duty arose from. */
export const dutyFact = <T extends keyof DutyEvents>(
  type: T,
  data: DutyEvents[T],
  at: { readonly command: DutyCommand; readonly duty: Duty; readonly occurredAt?: Instant },
): Result<readonly Fact[], never> =>
  accept([
    {
      type,
      data,
      streams: [at.command.stream],
      place: at.duty.place,
      occurredAt: at.occurredAt ?? at.command.occurredAt,
    },
  ])

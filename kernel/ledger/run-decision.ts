import { holdsRight, mayAct } from '../positions/may-act.ts'
import { parseInstant } from '../primitives/instant.ts'
import type { Result } from '../primitives/result.ts'
import { accept } from '../primitives/result.ts'
import type { Context, Decision, States } from './decision.ts'
import type { Fact } from './event.ts'
import { refuseFuture } from './moment.ts'

function authorise(decision: Decision, command: unknown, states: States, context: Context): Result<null> {
  const { actor, now } = context
  const place = decision.place(command, states)
  const bears = decision.bearers?.(command, states).includes(actor.post) === true
  return place === null || bears ? holdsRight(actor, decision.right, now) : mayAct(actor, decision.right, place, now)
}

/** Every command says when the thing happened; nothing happens after the city's now. */
function checkOccurred(command: unknown, context: Context): Result<null> {
  if (typeof command !== 'object' || command === null || !('occurredAt' in command)) return accept(null)
  const at = typeof command.occurredAt === 'string' ? parseInstant(command.occurredAt) : undefined
  return at === undefined ? accept(null) : refuseFuture(at, context)
}

/** The only way to a decision: the actor's right over the place, then the moment, then the rule itself. */
export function runDecision(
  decision: Decision,
  command: unknown,
  states: States,
  context: Context,
): Result<readonly Fact[]> {
  const allowed = authorise(decision, command, states, context)
  if (!allowed.ok) return allowed
  const moment = checkOccurred(command, context)
  if (!moment.ok) return moment
  const decided = decision.decide(command, states, context)
  if (decided.ok && decided.value.length > 0 && decision.place(command, states) === null)
    throw new Error(`${decision.name} accepted a command without a place to hold the right over`)
  return decided
}

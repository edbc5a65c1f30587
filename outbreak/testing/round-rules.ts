import { cityOf, contains } from '#kernel/jurisdictions/place-code.ts'
import type { Context } from '#kernel/ledger/decision.ts'
import { clockDay } from '#kernel/policy/clock-due.ts'
import { deskOfPost, placeOfPost } from '#kernel/positions/place-of-post.ts'
import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { AreaState } from './area-state.ts'
import { type PastRound, roundsOver } from './area-state.ts'
import type { OpenRound, TestingRefusal } from './contract.ts'
import { stopAdvice } from './stop-rule.ts'

type Refused = { readonly ok: false; readonly refusal: Refusal<TestingRefusal> } | undefined

/** An approval is worth something when it comes from the command of a wider place. */
function refuseApproval(approvedBy: PostId, place: PlaceCode): Refused {
  const from = placeOfPost(approvedBy)
  const above =
    from !== undefined && deskOfPost(approvedBy) === 'command' && contains(from, place) && from.length < place.length
  return above ? undefined : refuse('approval-not-above', { approvedBy, actor: place }, { field: 'basis' })
}

function refuseTwice(rounds: readonly PastRound[], area: PlaceCode, command: OpenRound, context: Context): Refused {
  const perDay = context.policy.testing?.rounds.perDay
  const day = clockDay(context, 'fastTest', command.occurredAt)
  const today = rounds.filter((one) => one.day === day && one.status !== 'cancelled')
  const last = today.at(-1)
  if (perDay === undefined || last === undefined || today.length < perDay) return undefined
  return refuse('tested-today', { area, round: last.round, openedAt: last.openedAt }, { field: 'areas' })
}

function refuseStopped(rounds: readonly PastRound[], area: PlaceCode, command: OpenRound, context: Context): Refused {
  const day = clockDay(context, 'fastTest', command.occurredAt)
  const advice = stopAdvice(rounds, context.policy.testing?.rounds, day)
  if (advice.says === 'wait') {
    const { clear, waitDays, until } = advice
    return refuse('stop-rule-wait', { area, clear, waitDays, until }, { field: 'areas' })
  }
  return advice.says === 'stop'
    ? refuse('stop-rule-met', { area, clear: advice.clear, last: advice.last }, { field: 'areas' })
    : undefined
}

/** A round over a whole city is the province's to decide; a trigger is asked for where a basis is stated. */
function refuseBasis({ basis, areas }: OpenRound, context: Context): Refused {
  const rule = context.policy.testing?.rounds
  const whole = areas.find((area) => area === cityOf(area))
  if (rule?.cityNeedsApproval && whole !== undefined)
    return refuse('city-approval-needed', { area: whole }, { field: 'basis' })
  if (rule?.triggerNeeded && basis?.trigger === 'none')
    return refuse('trigger-needed', { pack: context.policy.id }, { field: 'basis' })
  return undefined
}

/**
 * Why the pack in force forbids this round; an override, approved from above, sets the rule aside. The stop rule is
 * applied to rounds that state their basis: one that does not is recorded as such and shown so.
 */
export function refuseByPack(
  command: OpenRound,
  place: PlaceCode,
  states: readonly AreaState[],
  context: Context,
): Refused {
  const override = command.basis?.override ?? null
  if (override !== null) return refuseApproval(override.approvedBy, place)
  const wrong = refuseBasis(command, context)
  if (wrong !== undefined) return wrong
  for (const area of command.areas) {
    const rounds = roundsOver(states, area)
    const stopped = command.basis === undefined ? undefined : refuseStopped(rounds, area, command, context)
    const refused = refuseTwice(rounds, area, command, context) ?? stopped
    if (refused !== undefined) return refused
  }
  return undefined
}

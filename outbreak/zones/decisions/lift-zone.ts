import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { RoundState } from '../../testing/state.ts'
import type { LiftZone, ZonesRefusal } from '../contract.ts'
import { milderLift, refuseLift } from '../lift-rule.ts'
import { zoneRuleFor } from '../pack-zones.ts'
import { isControlOwed, type ZoneInForce } from '../state.ts'
import { standingOrder, type ZoneReads, zoneFact, zonePlace, zoneStream } from '../zone-reads.ts'

type Reads = ZoneReads & { rounds: readonly SubjectState<RoundState>[] }

/** Lifting needs its rule met or a reason that is checked where it can be; an appeal is decided elsewhere. */
function refuseReason({ reason, occurredAt }: LiftZone, zone: ZoneInForce, { rounds }: Reads, context: Context) {
  const { place, order } = zone
  switch (reason) {
    case 'rule-met':
      return refuseLift(zone, milderLift(order.lift, context.policy), rounds[0]?.domain, occurredAt)
    case 'pack-changed':
      if (!zoneRuleFor(context.policy, place, order.level).ok) return undefined
      return refuse('zone-still-in-pack', { pack: context.policy.id, place, level: order.level }, { field: 'reason' })
    case 'never-needed':
    case 'appeal':
      return undefined
  }
}

/** Ends an order, or calls off control that was required and never ordered. Residents are free with it. */
export const liftZone: Decision<LiftZone, Reads, ZonesRefusal> = {
  name: 'lift-zone',
  right: 'zone.order',
  place: zonePlace,
  streams: (command) => ({
    ...zoneStream(command),
    rounds: command.finalRound === null ? [] : [streamId('round', command.finalRound)],
  }),
  decide(command, states, context) {
    const { place, reason, finalRound, occurredAt } = command
    const fact = zoneFact('zone-lifted', { place, reason, finalRound }, occurredAt)
    const state = states.zone.domain
    if (state.status !== 'none' && isControlOwed(state) && reason === 'never-needed')
      return refuseMoment(occurredAt, context, state.lastStepAt) ?? accept([fact])
    const standing = standingOrder(command, states, context)
    if (!standing.ok) return standing
    return refuseReason(command, standing.value, states, context) ?? accept([fact])
  },
}

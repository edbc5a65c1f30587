import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { ProposeZone, ZonesRefusal } from '../contract.ts'
import { zoneRuleFor } from '../pack-zones.ts'
import { hasOrderAt } from '../state.ts'
import { unrecordedLapse, type ZoneReads, zoneFact, zonePlace, zoneStream } from '../zone-reads.ts'

/** Proposes a zone by a unit and level the pack in force draws. Stops the accept clock of strict control. */
export const proposeZone: Decision<ProposeZone, ZoneReads, ZonesRefusal> = {
  name: 'propose-zone',
  right: 'zone.propose',
  place: zonePlace,
  streams: zoneStream,
  decide(command, { zone }, context) {
    const { place, level, occurredAt } = command
    const state = zone.domain
    if (state.status === 'proposed')
      return refuse('already-proposed', { place, at: state.proposedAt ?? state.lastStepAt })
    if (state.status === 'inForce' && hasOrderAt(state, occurredAt))
      return refuse('already-in-force', { place, expiresAt: state.order.expiresAt })
    const moment = refuseMoment(occurredAt, context, state.status === 'none' ? null : state.lastStepAt)
    if (moment) return moment
    const rule = zoneRuleFor(context.policy, place, level)
    if (!rule.ok) return rule
    const { occurredAt: _, ...data } = command
    return accept([...unrecordedLapse(state, occurredAt), zoneFact('zone-proposed', data, occurredAt)])
  },
}

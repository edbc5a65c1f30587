import type { Decision } from '#kernel/ledger/decision.ts'
import type { ZoneRule } from '#kernel/policy/policy-pack.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { OrderZone, ZonesRefusal } from '../contract.ts'
import type { ZoneOrdered } from '../events.ts'
import { type IssuerLevel, issuerLevelOf } from '../issuer.ts'
import { type CompleteOrder, isComplete, refuseIncomplete, refuseIssuer } from '../order-checks.ts'
import { zoneRuleFor } from '../pack-zones.ts'
import { hasOrderAt, signedFor } from '../state.ts'
import { unrecordedLapse, type ZoneReads, zoneFact, zonePlace, zoneStream } from '../zone-reads.ts'

function zoneOrdered(
  { occurredAt: _, ...order }: CompleteOrder,
  issuerLevel: IssuerLevel,
  { tests }: ZoneRule,
): ZoneOrdered {
  const reviewDueAt = plusHours(order.startAt, order.reviewEveryHours)
  return { ...order, issuerLevel, reviewDueAt, ...(tests === undefined ? {} : { tests }) }
}

/**
 * Restricts the people of a place. Refused without its law, issuer, approvals, scope, expiry, review, lift rule,
 * appeal, support and notice, or where the pack draws no such zone.
 */
export const orderZone: Decision<OrderZone, ZoneReads, ZonesRefusal> = {
  name: 'order-zone',
  right: 'zone.order',
  place: zonePlace,
  streams: zoneStream,
  decide(asked, { zone }, context) {
    const { place, level, occurredAt } = asked
    const state = zone.domain
    const command = { ...asked, approvals: [...asked.approvals, ...signedFor(state)] }
    if (state.status === 'inForce' && hasOrderAt(state, occurredAt))
      return refuse('already-in-force', { place, expiresAt: state.order.expiresAt })
    const moment = refuseMoment(occurredAt, context, state.status === 'none' ? null : state.lastStepAt)
    if (moment) return moment
    const rule = zoneRuleFor(context.policy, place, level)
    if (!rule.ok) return rule
    const issuerLevel = command.issuer === null ? undefined : issuerLevelOf(command.issuer)
    const refused =
      refuseIssuer(command, issuerLevel, rule.value, context.actor.jurisdiction) ??
      refuseIncomplete(command, rule.value, context)
    if (refused) return refused
    if (issuerLevel === undefined || !isComplete(command)) return refuse('issuer-missing', {}, { field: 'issuer' })
    const fact = zoneFact('zone-ordered', zoneOrdered(command, issuerLevel, rule.value), occurredAt)
    return accept([...unrecordedLapse(state, occurredAt), fact])
  },
}

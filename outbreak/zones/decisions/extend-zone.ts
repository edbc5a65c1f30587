import type { Decision } from '#kernel/ledger/decision.ts'
import type { ZoneRule } from '#kernel/policy/policy-pack.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ExtendZone, ZonesRefusal } from '../contract.ts'
import { refuseApprovals, refuseTerm } from '../order-checks.ts'
import { restrictionOf, zoneRuleFor } from '../pack-zones.ts'
import { signedFor, type ZoneInForce } from '../state.ts'
import { standingOrder, type ZoneReads, zoneFact, zonePlace, zoneStream } from '../zone-reads.ts'

function refuseExtension(command: ExtendZone, { order }: ZoneInForce, rule: ZoneRule) {
  const { place, expiresAt, reason, occurredAt } = command
  if (expiresAt <= order.expiresAt)
    return refuse('extension-not-later', { expiresAt, current: order.expiresAt }, { field: 'expiresAt' })
  if (reason === '') return refuse('reason-missing', {}, { field: 'reason' })
  if (order.exitsOpen === false) return refuse('exits-blocked', { place })
  return (
    refuseTerm(expiresAt, occurredAt) ??
    refuseApprovals(command, { post: order.issuer, level: order.issuerLevel }, restrictionOf(rule, order.level))
  )
}

/** A new decision with a reason and approvals of its own, and only where the pack in force still draws such a zone. */
export const extendZone: Decision<ExtendZone, ZoneReads, ZonesRefusal> = {
  name: 'extend-zone',
  right: 'zone.order',
  place: zonePlace,
  streams: zoneStream,
  decide(command, states, context) {
    const standing = standingOrder(command, states, context)
    if (!standing.ok) return standing
    const rule = zoneRuleFor(context.policy, command.place, standing.value.order.level)
    if (!rule.ok) return rule
    const signed = { ...command, approvals: [...command.approvals, ...signedFor(standing.value)] }
    const refused = refuseExtension(signed, standing.value, rule.value)
    if (refused) return refused
    const { occurredAt, ...data } = signed
    return accept([zoneFact('zone-extended', data, occurredAt)])
  },
}

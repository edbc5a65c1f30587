import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { ZoneRule } from '#kernel/policy/policy-pack.ts'
import type { PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { type Instant, plusHours } from '#kernel/primitives/instant.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { RedrawZone, ZonesRefusal } from './contract.ts'
import type { RedrawKind, ZoneOrdered } from './events.ts'
import { milderLift } from './lift-rule.ts'
import { refuseApprovals, refuseTerm } from './order-checks.ts'
import { restrictionOf, zoneRuleFor } from './pack-zones.ts'
import { type Scope, sumScope } from './redraw-plan.ts'
import { hasOrderAt, liftAnchor, type ZoneInForce, type ZoneState } from './state.ts'
import { unrecordedLapse, zoneFact } from './zone-reads.ts'

export interface Part extends Scope {
  readonly place: PlaceCode
  /** The last infection of this part, when known: its own days count from there. */
  readonly lastFoundAt?: Instant
  readonly evidence?: readonly string[]
}
export interface Carving extends Pick<RedrawZone, 'place' | 'expiresAt' | 'approvals' | 'notice' | 'occurredAt'> {
  readonly how: RedrawKind
  /** Why the wide order ends; `redrawn` when left out. */
  readonly ends?: 'redrawn' | 'pack-changed'
  readonly parts: readonly Part[]
  readonly reason: string
}
export type PartReads = { readonly parts: readonly SubjectState<ZoneState>[] }

export const partStreams = (parts: readonly { readonly place: PlaceCode }[]): { parts: readonly StreamId[] } => ({
  parts: parts.map(({ place }) => streamId('zone', place)),
})

type Refused = { readonly ok: false; readonly refusal: Refusal<ZonesRefusal> } | undefined

function refuseParts({ place, parts }: Carving, { order }: ZoneInForce, context: Context): Refused {
  for (const [i, part] of parts.entries()) {
    if (part.place === place || !contains(place, part.place)) return refuse('part-outside', { part: part.place, place })
    if (parts.some((other, j) => j !== i && contains(other.place, part.place)))
      return refuse('parts-overlap', { part: part.place })
    if (part.households === 0 || part.residents === 0)
      return refuse('scope-empty', { households: part.households, residents: part.residents })
    const rule = zoneRuleFor(context.policy, part.place, order.level)
    if (!rule.ok) return rule
  }
  const { residents } = sumScope(parts)
  return residents > order.residents ? refuse('parts-exceed-zone', { residents, most: order.residents }) : undefined
}

/** Nobody is held longer by a redraw: a later expiry is an extension, with approvals of its own. */
function refuseExpiry(
  { place, expiresAt, approvals, occurredAt }: Carving,
  zone: ZoneInForce,
  rule: Pick<ZoneRule, 'restrictions'>,
): Refused {
  const { order } = zone
  if (expiresAt === null) return undefined
  if (expiresAt <= occurredAt) return refuse('already-expired', { startAt: occurredAt, expiresAt })
  if (expiresAt <= order.expiresAt) return undefined
  const signed = [...approvals, ...zone.approvals]
  return (
    refuseTerm(expiresAt, occurredAt) ??
    refuseApprovals(
      { place, approvals: signed, occurredAt },
      { post: order.issuer, level: order.issuerLevel },
      restrictionOf(rule, order.level),
    )
  )
}

function partOrder(part: Part, carving: Carving, zone: ZoneInForce, context: Context): ZoneOrdered {
  const { order } = zone
  const { occurredAt: startAt, notice, approvals, reason } = carving
  const anchor = liftAnchor(order, zone.infections)
  return {
    place: part.place,
    level: order.level,
    legalBasis: order.legalBasis,
    issuer: order.issuer,
    issuerLevel: order.issuerLevel,
    approvals: [...order.approvals, ...zone.approvals, ...approvals],
    reason: reason === '' ? order.reason : reason,
    evidence: part.evidence ?? order.evidence,
    households: part.households,
    residents: part.residents,
    regime: order.regime,
    startAt,
    expiresAt: carving.expiresAt ?? order.expiresAt,
    reviewEveryHours: order.reviewEveryHours,
    reviewDueAt: plusHours(startAt, order.reviewEveryHours),
    lift: milderLift(order.lift, context.policy),
    appealChannel: order.appealChannel,
    supportPlan: order.supportPlan,
    notice: { zh: notice.zh === '' ? order.notice.zh : notice.zh, en: notice.en === '' ? order.notice.en : notice.en },
    carried: { sealedAt: anchor.sealedAt, lastPositiveFoundAt: part.lastFoundAt ?? anchor.lastPositiveFoundAt },
  }
}

const alreadyOrdered = (parts: PartReads['parts'], at: Instant): readonly boolean[] =>
  parts.map(({ domain }) => hasOrderAt(domain, at))

/**
 * Ends a wide order and gives each part an order of its own in the same transaction: the parts keep its law, issuer,
 * expiry and safeguards, their days without new infection go on, and everybody outside the parts is free at once.
 */
export function carve(
  carving: Carving,
  zone: ZoneInForce,
  states: PartReads,
  context: Context,
): { readonly ok: true; readonly value: readonly Fact[] } | NonNullable<Refused> {
  const refused = refuseParts(carving, zone, context) ?? refuseExpiry(carving, zone, context.policy.zone ?? {})
  if (refused) return refused
  const { place, occurredAt, how, parts, ends = 'redrawn' } = carving
  const standing = alreadyOrdered(states.parts, occurredAt)
  // A part that has an order of its own keeps it; two orders never cover the same people twice over.
  const orders = parts.flatMap((part, i): Fact[] => {
    if (standing[i] === true) return []
    const lapse = states.parts[i] === undefined ? [] : unrecordedLapse(states.parts[i].domain, occurredAt)
    return [...lapse, zoneFact('zone-ordered', partOrder(part, carving, zone, context), occurredAt)]
  })
  const redrawn = {
    place,
    how,
    ...(ends === 'pack-changed' ? { reason: ends } : {}),
    into: parts.map((part) => part.place),
    before: { households: zone.order.households, residents: zone.order.residents },
    after: sumScope(parts),
  }
  return {
    ok: true,
    value: [
      zoneFact('zone-redrawn', redrawn, occurredAt),
      ...orders,
      zoneFact('zone-lifted', { place, reason: ends, finalRound: null }, occurredAt),
    ],
  }
}

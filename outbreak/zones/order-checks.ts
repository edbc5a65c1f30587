import type { Context } from '#kernel/ledger/decision.ts'
import type { ZoneRule } from '#kernel/policy/policy-pack.ts'
import type { RestrictionRule } from '#kernel/policy/restriction-rule.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, plusDays } from '#kernel/primitives/instant.ts'
import { refuse } from '#kernel/primitives/result.ts'
import type { ExtendZone, OrderZone, ZonesRefusal } from './contract.ts'
import type { ZoneOrdered } from './events.ts'
import { hasPower, type IssuerLevel, mayApprove, nextLevel } from './issuer.ts'
import { REGIME_OF, restrictionOf } from './pack-zones.ts'

/** Longest term of one order or extension, in days; beyond it a new decision is needed. */
export const MAX_ORDER_DAYS = 14
/** Longest time between two reviews, in hours. */
export const MAX_REVIEW_HOURS = 24

type Refused = ReturnType<typeof refuse<ZonesRefusal>> | undefined

/** An order whose parts are all there. */
export type CompleteOrder = OrderZone & {
  readonly issuer: NonNullable<OrderZone['issuer']>
  readonly expiresAt: Instant
  readonly reviewEveryHours: number
  readonly lift: ZoneOrdered['lift']
}

function refuseWords(order: OrderZone): Refused {
  if (order.legalBasis === '') return refuse('legal-basis-missing', {}, { field: 'legalBasis' })
  if (order.reason === '') return refuse('reason-missing', {}, { field: 'reason' })
  if (order.evidence.length === 0) return refuse('evidence-missing', {}, { field: 'evidence' })
  if (order.appealChannel === '') return refuse('appeal-missing', {}, { field: 'appealChannel' })
  if (order.supportPlan === '') return refuse('support-plan-missing', {}, { field: 'supportPlan' })
  if (order.notice.zh === '') return refuse('notice-missing', { language: 'zh' }, { field: 'notice.zh' })
  if (order.notice.en === '') return refuse('notice-missing', { language: 'en' }, { field: 'notice.en' })
  return undefined
}

function refuseScope({ households, residents, level, regime }: OrderZone): Refused {
  if (households === 0 || residents === 0)
    return refuse('scope-empty', { households, residents }, { field: households === 0 ? 'households' : 'residents' })
  const allowed = REGIME_OF[level]
  return regime === allowed ? undefined : refuse('regime-not-in-pack', { level, allowed, regime }, { field: 'regime' })
}

/** Refuses an expiry more than the longest term after `from`. */
export function refuseTerm(expiresAt: Instant, from: Instant): Refused {
  const latest = plusDays(from, MAX_ORDER_DAYS)
  if (expiresAt <= latest) return undefined
  return refuse('expiry-too-long', { expiresAt, days: MAX_ORDER_DAYS, latest }, { field: 'expiresAt' })
}

function refuseTimes({ startAt, expiresAt, reviewEveryHours, occurredAt }: OrderZone): Refused {
  if (startAt < occurredAt) return refuse('start-in-past', { startAt, occurredAt }, { field: 'startAt' })
  if (expiresAt === null) return refuse('expiry-missing', {}, { field: 'expiresAt' })
  if (expiresAt <= startAt) return refuse('already-expired', { startAt, expiresAt }, { field: 'expiresAt' })
  const tooLong = refuseTerm(expiresAt, startAt)
  if (tooLong) return tooLong
  const field = { field: 'reviewEveryHours' }
  if (reviewEveryHours === null || reviewEveryHours === 0)
    return refuse('review-missing', { most: MAX_REVIEW_HOURS }, field)
  if (reviewEveryHours <= MAX_REVIEW_HOURS) return undefined
  return refuse('review-too-rare', { hours: reviewEveryHours, most: MAX_REVIEW_HOURS }, field)
}

/** How much each final round asks for, least first. */
const FINAL_ROUNDS: readonly ZoneOrdered['lift']['finalRound'][] = ['none', 'onDay', 'within24h']
export const asksMore = (a: ZoneOrdered['lift']['finalRound'], b: ZoneOrdered['lift']['finalRound']): boolean =>
  FINAL_ROUNDS.indexOf(a) > FINAL_ROUNDS.indexOf(b)

function refuseLift({ lift }: OrderZone, rule: ZoneRule, pack: string): Refused {
  if (lift === null) return refuse('lift-rule-missing', {}, { field: 'lift' })
  const { consecutiveDaysNoNew: days, finalRound } = lift
  const { consecutiveDaysNoNew: packDays, finalRound: packFinalRound } = rule.lift
  if (days <= packDays && !asksMore(finalRound, packFinalRound)) return undefined
  return refuse('lift-rule-harsher-than-pack', { days, finalRound, pack, packDays, packFinalRound }, { field: 'lift' })
}

/** Approval of the next level over the place, not later than the decision itself. */
export function refuseApprovals(
  { place, approvals, occurredAt }: Pick<ExtendZone, 'place' | 'approvals' | 'occurredAt'>,
  issuer: { readonly post: string; readonly level: IssuerLevel },
  { approval }: Pick<RestrictionRule, 'approval'>,
): Refused {
  if (approval === 'none') return undefined
  const level = nextLevel(issuer.level)
  const late = approvals.find(({ at }) => at > occurredAt)
  const field = { field: 'approvals' }
  if (late) return refuse('approval-in-future', { ...late, occurredAt }, field)
  if (level === undefined || approvals.some(({ post }) => mayApprove(post, issuer.level, place))) return undefined
  return refuse('approval-missing', { place, level, issuer: issuer.post }, field)
}

export function refuseIssuer(
  order: OrderZone,
  level: IssuerLevel | undefined,
  rule: ZoneRule,
  actor: PlaceCode,
): Refused {
  const { issuer, place } = order
  const field = { field: 'issuer' }
  if (issuer === null) return refuse('issuer-missing', {}, field)
  const restriction = restrictionOf(rule, order.level)
  if (level === undefined || !hasPower(issuer, place, actor, restriction.minIssuer))
    return refuse('issuer-lacks-power', { issuer, place }, field)
  return refuseApprovals(order, { post: issuer, level }, restriction)
}

/** Everything a restriction must carry (domain reference 8.4), in the order a form shows it. */
export function refuseIncomplete(order: OrderZone, rule: ZoneRule, context: Context): Refused {
  return refuseWords(order) ?? refuseScope(order) ?? refuseTimes(order) ?? refuseLift(order, rule, context.policy.id)
}

export const isComplete = (order: OrderZone): order is CompleteOrder =>
  order.issuer !== null && order.expiresAt !== null && order.reviewEveryHours !== null && order.lift !== null

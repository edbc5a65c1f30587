import { z } from 'zod'
import {
  type CommandContract,
  CountField,
  IdField,
  InstantField,
  OccurredAt,
  PlaceField,
  PostField,
} from '../contract-fields.ts'

export { ZONES_REFUSALS, type ZonesRefusal } from './refusals.ts'

const Level = z.enum(['high', 'mid', 'low']).meta({ description: 'risk level; which exist is in the pack in force' })
const Text = z.string().trim().max(2_000)
const Evidence = z
  .array(z.string().min(1).max(200))
  .max(50)
  .default([])
  .meta({ description: 'ids of the cases, tubes or investigations it rests on' })
const Approvals = z
  .array(z.object({ post: PostField, at: InstantField }))
  .max(10)
  .default([])
  .meta({ description: 'who of the next level approved, and when' })

export const ProposeZone = z
  .strictObject({
    place: PlaceField,
    level: Level,
    reason: Text.min(1),
    evidence: Evidence,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Propose a risk zone. Stops the accept clock of strict control.' })
export type ProposeZone = z.output<typeof ProposeZone>

/** What an order must say is nullable here on purpose: each missing part is refused with a code of its own. */
export const OrderZone = z
  .strictObject({
    place: PlaceField,
    level: Level,
    legalBasis: Text.default(''),
    issuer: PostField.nullable().default(null).meta({ description: 'post that issues; county government at least' }),
    approvals: Approvals,
    reason: Text.default(''),
    evidence: Evidence,
    households: CountField.default(0),
    residents: CountField.default(0),
    regime: z.enum(['stay-in-home-with-door-service', 'stay-in-area', 'avoid-gathering']),
    startAt: InstantField,
    expiresAt: InstantField.nullable().default(null),
    reviewEveryHours: z.number().min(0).max(8_760).nullable().default(null),
    lift: z
      .object({
        consecutiveDaysNoNew: z.int().min(1).max(60),
        finalRound: z.enum(['none', 'onDay', 'within24h']),
      })
      .nullable()
      .default(null),
    appealChannel: Text.default(''),
    supportPlan: Text.default('').meta({ description: 'how residents get food, medicine and care' }),
    notice: z.object({ zh: Text.default(''), en: Text.default('') }).default({ zh: '', en: '' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Order a risk zone. Refused when anything a restriction needs is missing.' })
export type OrderZone = z.output<typeof OrderZone>

export const ReviewZone = z
  .strictObject({
    place: PlaceField,
    finding: z.enum(['keep', 'shrink', 'lift']),
    exitsOpen: z.boolean().meta({ description: 'every exit, fire lane and unit door was found open' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Review a zone in force, at least every 24 hours, exits included.' })
export type ReviewZone = z.output<typeof ReviewZone>

export const ExtendZone = z
  .strictObject({
    place: PlaceField,
    expiresAt: InstantField,
    reason: Text.default(''),
    approvals: Approvals,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Extend an order: a new decision, with reason and approvals.' })
export type ExtendZone = z.output<typeof ExtendZone>

export const LiftZone = z
  .strictObject({
    place: PlaceField,
    reason: z.enum(['rule-met', 'never-needed', 'pack-changed', 'appeal']),
    finalRound: IdField.nullable().default(null).meta({ description: 'the final testing round, where the rule asks' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Lift a zone: its rule is met, or it ends earlier by a stated reason.' })
export type LiftZone = z.output<typeof LiftZone>

export const LapseZone = z
  .strictObject({ place: PlaceField, occurredAt: OccurredAt })
  .meta({ description: 'By the clock: the order has expired with no renewal; residents have been free since.' })
export type LapseZone = z.output<typeof LapseZone>

export const ZONES_COMMANDS = {
  'propose-zone': { schema: ProposeZone, summary: { zh: '提出划定风险区', en: 'Propose a zone' } },
  'order-zone': { schema: OrderZone, summary: { zh: '下令划定风险区', en: 'Order a zone' } },
  'review-zone': { schema: ReviewZone, summary: { zh: '复核风险区', en: 'Review a zone' } },
  'extend-zone': { schema: ExtendZone, summary: { zh: '延长管控', en: 'Extend a zone' } },
  'lift-zone': { schema: LiftZone, summary: { zh: '解除风险区', en: 'Lift a zone' } },
  'lapse-zone': { schema: LapseZone, summary: { zh: '管控到期失效', en: 'Zone lapses' } },
} as const satisfies Record<string, CommandContract>

import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import {
  type CommandContract,
  CountField,
  IdField,
  InstantField,
  OccurredAt,
  PersonField,
  PlaceField,
  PostField,
} from '../contract-fields.ts'

export { ZONES_REFUSALS, type ZonesRefusal } from './refusals.ts'

const Level = z.enum(['high', 'mid', 'low']).meta({ description: 'risk level; which exist is in the pack in force' })
/** Published with the order, for everybody: its basis, its notice, where to appeal. */
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
    reason: freeText({ min: 1 }),
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
    reason: freeText().default(''),
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
    supportPlan: freeText({ description: 'how residents get food, medicine and care' }).default(''),
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
    reason: freeText().default(''),
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

export const ApproveOrder = z
  .strictObject({ place: PlaceField, occurredAt: OccurredAt })
  .meta({ description: 'Sign the approval of an order or an extension over this place, as the approving post itself.' })
export type ApproveOrder = z.output<typeof ApproveOrder>

export const RecordExitCheck = z
  .strictObject({
    place: PlaceField,
    entrances: z
      .array(
        z.strictObject({
          entrance: z
            .string()
            .trim()
            .min(1)
            .max(40)
            .meta({ description: 'the sealed entrance: a number or a door name' }),
          open: z.boolean().meta({ description: 'the fire exit can be passed' }),
          photo: z.string().min(1).max(200).nullable().default(null).meta({ description: 'digest of the photograph' }),
        }),
      )
      .max(50),
    inspector: PersonField,
    occurredAt: OccurredAt,
  })
  .meta({ description: "A day's look at every sealed entrance. A blocked one opens an incident of 30 minutes." })
export type RecordExitCheck = z.output<typeof RecordExitCheck>

const Part = z.strictObject({ place: PlaceField, households: CountField, residents: CountField })
const DrawnSmaller = {
  place: PlaceField.meta({ description: 'the place under order that is drawn smaller' }),
  expiresAt: InstantField.nullable()
    .default(null)
    .meta({ description: 'expiry of the parts; that of the order if left out' }),
  approvals: Approvals,
  notice: z.object({ zh: Text.default(''), en: Text.default('') }).default({ zh: '', en: '' }),
  occurredAt: OccurredAt,
}

export const RedrawZone = z
  .strictObject({
    ...DrawnSmaller,
    reason: z
      .enum(['redrawn', 'pack-changed'])
      .default('redrawn')
      .meta({ description: '`pack-changed` only where the pack in force draws no zone so wide' }),
    buildings: z
      .array(Part.extend({ cases: z.array(PersonField).min(1).max(50) }))
      .max(200)
      .meta({ description: 'buildings that stay under order, each with the cases found there inside the window' }),
  })
  .meta({ description: 'Draw a wide zone by building in one act: parts ordered, the whole ended, all others free.' })
export type RedrawZone = z.output<typeof RedrawZone>

export const ShrinkZone = z
  .strictObject({ ...DrawnSmaller, keep: z.array(Part).min(1).max(200), reason: freeText().default('') })
  .meta({ description: 'Keep only these parts of a zone under order; everybody else is free at once.' })
export type ShrinkZone = z.output<typeof ShrinkZone>

export const SplitZone = z
  .strictObject({ ...DrawnSmaller, parts: z.array(Part).min(2).max(200), reason: freeText().default('') })
  .meta({ description: 'Replace one order by one for each part, so that each ends by itself. Nobody is added.' })
export type SplitZone = z.output<typeof SplitZone>

export const RecordZoneTest = z
  .strictObject({
    place: PlaceField,
    test: z.enum(['nucleic-acid', 'antigen', 'final-round']),
    people: CountField,
    round: IdField.nullable().default(null),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Everybody in a zone was tested, as the day asks.' })
export type RecordZoneTest = z.output<typeof RecordZoneTest>

export const CallZone = z
  .strictObject({ place: PlaceField, occurredAt: OccurredAt })
  .meta({ description: 'By the clock: what a standing order owes now (a lift, a warning before its end, a test day).' })
export type CallZone = z.output<typeof CallZone>

export const ZONES_COMMANDS = {
  'propose-zone': { schema: ProposeZone, summary: { zh: '提出划定风险区', en: 'Propose a zone' } },
  'order-zone': { schema: OrderZone, summary: { zh: '下令划定风险区', en: 'Order a zone' } },
  'review-zone': { schema: ReviewZone, summary: { zh: '复核风险区', en: 'Review a zone' } },
  'extend-zone': { schema: ExtendZone, summary: { zh: '延长管控', en: 'Extend a zone' } },
  'lift-zone': { schema: LiftZone, summary: { zh: '解除风险区', en: 'Lift a zone' } },
  'lapse-zone': { schema: LapseZone, summary: { zh: '管控到期失效', en: 'Zone lapses' } },
  'approve-order': { schema: ApproveOrder, summary: { zh: '批准限制令', en: 'Approve an order' } },
  'record-exit-check': { schema: RecordExitCheck, summary: { zh: '出口检查', en: 'Record an exit check' } },
  'redraw-zone': { schema: RedrawZone, summary: { zh: '按楼栋重划', en: 'Redraw a zone by building' } },
  'shrink-zone': { schema: ShrinkZone, summary: { zh: '缩小管控范围', en: 'Shrink a zone' } },
  'split-zone': { schema: SplitZone, summary: { zh: '拆分管控范围', en: 'Split a zone' } },
  'record-zone-test': { schema: RecordZoneTest, summary: { zh: '登记区内检测', en: 'Record a test in a zone' } },
  'call-zone': { schema: CallZone, summary: { zh: '管控到时提醒', en: 'Zone falls due' } },
} as const satisfies Record<string, CommandContract>

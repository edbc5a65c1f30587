import { z } from 'zod'
import {
  BlockerField,
  DutyKeyField,
  EvidenceField,
  InstantField,
  OccurredAt,
  PostField,
  StreamField,
} from './contract-fields.ts'
import { DECLINE_REASONS, REASSIGN_REASONS, REPORT_REASONS } from './duties/duty-reasons.ts'

const ON_DUTY = { stream: StreamField, duty: DutyKeyField, occurredAt: OccurredAt }

export const AcceptDuty = z.strictObject({
  ...ON_DUTY,
  channel: z
    .enum(['in-app', 'phone', 'radio', 'paper', 'in-person', 'sms'])
    .default('in-app')
    .meta({ description: 'how the holder was told and answered' }),
  proxyFor: PostField.nullable().default(null).meta({
    description: 'the holder, when another post enters what the holder said; needs a channel other than in-app',
  }),
})
export const StartDuty = z.strictObject(ON_DUTY)
export const ReportDuty = z.strictObject({
  ...ON_DUTY,
  outcome: z
    .enum(['done', 'partly', 'failed', 'refused', 'void'])
    .meta({ description: 'done needs evidence; the others a reason; a refused duty stays open for review' }),
  reason: z.enum(REPORT_REASONS).nullable().default(null),
  evidence: z.array(EvidenceField).max(20).default([]),
})
export const OfferDuty = z.strictObject({
  ...ON_DUTY,
  to: PostField.meta({ description: 'the post that is to take the duty' }),
  hardStopAt: InstantField.nullable()
    .default(null)
    .meta({ description: 'from then on the duty is the other post’s even without a receipt' }),
})
export const ReceiveDuty = z.strictObject(ON_DUTY)
export const DeclineDuty = z.strictObject({ ...ON_DUTY, reason: z.enum(DECLINE_REASONS) })
export const FlipDuty = z.strictObject(ON_DUTY)
export const ReassignDuty = z.strictObject({ ...ON_DUTY, to: PostField, reason: z.enum(REASSIGN_REASONS) })
export const BlockDuty = z.strictObject({ ...ON_DUTY, by: BlockerField })
export const UnblockDuty = z.strictObject({ ...ON_DUTY, by: BlockerField })
export const EscalateDuty = z.strictObject(ON_DUTY)

export const DUTY_COMMANDS = {
  'accept-duty': { schema: AcceptDuty, summary: { zh: '接收事项', en: 'Accept a duty' } },
  'start-duty': { schema: StartDuty, summary: { zh: '开始办理', en: 'Start a duty' } },
  'report-duty': { schema: ReportDuty, summary: { zh: '报告办理结果', en: 'Report the outcome of a duty' } },
  'offer-duty': { schema: OfferDuty, summary: { zh: '移交事项', en: 'Offer a duty to another post' } },
  'receive-duty': { schema: ReceiveDuty, summary: { zh: '签收（回执）', en: 'Receive an offered duty' } },
  'decline-duty': { schema: DeclineDuty, summary: { zh: '退回移交', en: 'Decline an offered duty' } },
  'flip-duty': { schema: FlipDuty, summary: { zh: '到时自动转责', en: 'Flip a duty at its hard stop' } },
  'reassign-duty': { schema: ReassignDuty, summary: { zh: '改派事项', en: 'Reassign a duty' } },
  'block-duty': { schema: BlockDuty, summary: { zh: '登记受阻', en: 'Say what blocks a duty' } },
  'unblock-duty': { schema: UnblockDuty, summary: { zh: '解除受阻', en: 'Say that a block is gone' } },
  'escalate-duty': { schema: EscalateDuty, summary: { zh: '逾期上报', en: 'Escalate a late duty one level up' } },
} as const

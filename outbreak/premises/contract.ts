import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import { REOPENING_CONDITIONS } from '#kernel/policy/reopening-rule.ts'
import {
  type CommandContract,
  CountField,
  IdField,
  InstantField,
  OccurredAt,
  PersonField,
  PlaceField,
  PostField,
  type Words,
} from '../contract-fields.ts'
import { PREMISES_KINDS } from './events.ts'

const Text = z.string().trim().max(2_000)
const Notice = z.object({ zh: Text.default(''), en: Text.default('') }).default({ zh: '', en: '' })

export const RegisterPremises = z
  .strictObject({
    premises: IdField,
    kind: z.enum(PREMISES_KINDS),
    place: PlaceField,
    name: z.strictObject({ zh: Text.min(1).max(200), en: Text.min(1).max(200) }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Put premises on the list: a shop, a supermarket, a clinic.' })
export type RegisterPremises = z.output<typeof RegisterPremises>

export const ClosePremises = z
  .strictObject({
    premises: IdField,
    legalBasis: Text.default(''),
    issuer: PostField.nullable().default(null),
    approvals: z
      .array(z.object({ post: PostField, at: InstantField }))
      .max(10)
      .default([]),
    reason: freeText().default(''),
    expiresAt: InstantField.nullable().default(null),
    appealChannel: Text.default(''),
    notice: Notice,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Close premises by order: law, issuer, approval, reason, expiry, appeal and notice.' })
export type ClosePremises = z.output<typeof ClosePremises>

export const RecordPremisesCondition = z
  .strictObject({
    premises: IdField,
    condition: z.enum(REOPENING_CONDITIONS),
    evidence: z.string().trim().max(200).default(''),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A condition of reopening is met, with what shows it.' })
export type RecordPremisesCondition = z.output<typeof RecordPremisesCondition>

export const ReopenPremises = z
  .strictObject({
    premises: IdField,
    place: PlaceField.meta({ description: 'where the premises are, as registered: the orders over it are looked at' }),
    stage: z.enum(['partial', 'full']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Reopen premises, stage after stage, once the conditions of the stage are met.' })
export type ReopenPremises = z.output<typeof ReopenPremises>

export const RequireDisinfection = z
  .strictObject({
    disinfection: IdField,
    place: PlaceField,
    becauseOf: PersonField.nullable().default(null),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A positive has left: final disinfection of the place is owed.' })
export type RequireDisinfection = z.output<typeof RequireDisinfection>

export const RecordDisinfection = z
  .strictObject({ disinfection: IdField, areaM2: CountField, team: IdField, occurredAt: OccurredAt })
  .meta({ description: 'Final disinfection is done: area in m², and by which team.' })
export type RecordDisinfection = z.output<typeof RecordDisinfection>

export const PREMISES_COMMANDS = {
  'register-premises': { schema: RegisterPremises, summary: { zh: '登记场所', en: 'Register premises' } },
  'close-premises': { schema: ClosePremises, summary: { zh: '关停场所', en: 'Close premises' } },
  'record-premises-condition': {
    schema: RecordPremisesCondition,
    summary: { zh: '登记复开条件', en: 'Record a condition of reopening' },
  },
  'reopen-premises': { schema: ReopenPremises, summary: { zh: '恢复开放', en: 'Reopen premises' } },
  'require-disinfection': { schema: RequireDisinfection, summary: { zh: '应终末消毒', en: 'Require disinfection' } },
  'record-disinfection': { schema: RecordDisinfection, summary: { zh: '登记终末消毒', en: 'Record disinfection' } },
} as const satisfies Record<string, CommandContract>

export const PREMISES_REFUSALS = {
  ...MOMENT_REFUSALS,
  'premises-exist': {
    zh: '场所 {premises} 已登记；请用新的编号，或直接办理。',
    en: 'Premises {premises} are registered already; use a new id, or act on them.',
  },
  'no-such-premises': {
    zh: '没有编号为 {premises} 的场所；请先登记。',
    en: 'There are no premises {premises}; register them first.',
  },
  'premises-not-open': {
    zh: '{premises} 当前为 {status}，无需再关停。',
    en: '{premises} are {status} already and need no closing.',
  },
  'premises-not-closed': {
    zh: '{premises} 当前为 {status}，没有待恢复的阶段“{stage}”。',
    en: '{premises} are {status}; there is no stage "{stage}" left to reopen.',
  },
  'closing-incomplete': {
    zh: '关停令缺少“{part}”；请补齐依据、理由、申诉渠道、中英文公告和截止时间。',
    en: 'The closing lacks "{part}"; give law, reason, appeal channel, notice in both languages and expiry.',
  },
  'closing-too-long': {
    zh: '截止时间 {expiresAt} 不在 {occurredAt} 至 {latest} 之内；更长须另行决定。',
    en: 'The expiry {expiresAt} is not between {occurredAt} and {latest}; a longer closing is a new decision.',
  },
  'closing-lacks-power': {
    zh: '{issuer} 无权关停 {place} 的场所：至少须为县级人民政府；请由有权机关发布。',
    en: '{issuer} has no power to close premises at {place}: the least is the county government over it. Have it issued there.',
  },
  'closing-approval-missing': {
    zh: '关停 {place} 的场所须上一级（{level}）决定；请附批准岗位与时间。',
    en: 'Closing premises at {place} needs the decision of the next level ({level}); add who approved and when.',
  },
  'evidence-not-given': {
    zh: '未附“{condition}”的凭据；请填写检测轮次、消毒记录或照片编号。',
    en: 'Nothing shows "{condition}"; name the test round, the disinfection record or the photograph.',
  },
  'condition-missing': {
    zh: '恢复开放（{stage}）还缺“{condition}”（须在 {hours} 小时内完成）；完成并登记后可恢复。',
    en: 'Reopening ({stage}) still lacks "{condition}", done within {hours} hours; do it, record it, then reopen.',
  },
  'order-still-covers': {
    zh: '{place} 仍在 {zone} 的管控令内（至 {expiresAt}）；解除后方可恢复开放。',
    en: '{place} is still under the order over {zone} (until {expiresAt}); it reopens once that has ended.',
  },
  'premises-elsewhere': {
    zh: '{premises} 登记在 {place}，不在 {given}；请核对地点。',
    en: '{premises} are registered at {place}, not {given}; check the place.',
  },
  'stage-skipped': {
    zh: '须先恢复到“部分开放”，再全面恢复；请先办理部分开放。',
    en: 'Reopening is by stages: open in part first, then in full.',
  },
  'disinfection-exists': {
    zh: '消毒任务 {disinfection} 已存在；请用新的编号。',
    en: 'Disinfection {disinfection} exists already; use a new id.',
  },
  'disinfection-not-owed': {
    zh: '消毒任务 {disinfection} 当前为 {status}，无须再登记。',
    en: 'Disinfection {disinfection} is {status}; there is nothing to record.',
  },
} as const satisfies Record<string, Words>
export type PremisesRefusal = keyof typeof PREMISES_REFUSALS

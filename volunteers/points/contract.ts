import { z } from 'zod'
import {
  type CommandContract,
  DateField,
  IdField,
  InstantField,
  OccurredAt,
  PlaceField,
  PostField,
  WordsField,
} from '../contract-fields.ts'
import { SKILLS, TASKS } from '../contract-kinds.ts'

export const POINT_KINDS = ['sampling', 'community', 'supplies', 'makeshift', 'remote', 'disinfection'] as const
export const OpenServicePoint = z
  .strictObject({
    point: IdField,
    campaign: IdField,
    name: WordsField,
    kind: z.enum(POINT_KINDS),
    community: PlaceField.meta({ description: 'the community it serves, 12 digits' }),
    leader: PostField.meta({ description: 'the post that leads it and verifies its service' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A place, or a desk for remote work, where volunteers serve.' })
export type OpenServicePoint = z.output<typeof OpenServicePoint>

export const CloseServicePoint = z.strictObject({ point: IdField, occurredAt: OccurredAt })
export type CloseServicePoint = z.output<typeof CloseServicePoint>

export const ClosePointDay = z.strictObject({ point: IdField, date: DateField, occurredAt: OccurredAt }).meta({
  description: 'Lock the day of a point, once everybody is signed out and verified.',
})
export type ClosePointDay = z.output<typeof ClosePointDay>

export const PlanShift = z
  .strictObject({
    shift: IdField,
    point: IdField,
    task: z.enum(TASKS),
    startsAt: InstantField,
    endsAt: InstantField,
    needed: z.int().min(1).max(500),
    skills: z.array(z.enum(SKILLS)).max(6).default([]),
    round: IdField.nullable().default(null).meta({ description: 'test round whose sampling it serves' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'How many hands a task needs, from when to when.' })
export type PlanShift = z.output<typeof PlanShift>

export const CancelShift = z.strictObject({ shift: IdField, occurredAt: OccurredAt })
export type CancelShift = z.output<typeof CancelShift>
export const ReportShiftShort = z.strictObject({ shift: IdField, occurredAt: OccurredAt }).meta({
  description: 'Say that the missing hands of a shift will not be found in time.',
})
export type ReportShiftShort = z.output<typeof ReportShiftShort>

export const POINTS_COMMANDS = {
  'open-service-point': { schema: OpenServicePoint, summary: { zh: '设立服务点', en: 'Open a service point' } },
  'close-service-point': { schema: CloseServicePoint, summary: { zh: '撤销服务点', en: 'Close a service point' } },
  'close-point-day': { schema: ClosePointDay, summary: { zh: '服务点日结', en: 'Close the day of a point' } },
  'plan-volunteer-shift': { schema: PlanShift, summary: { zh: '排班', en: 'Plan a shift' } },
  'cancel-volunteer-shift': { schema: CancelShift, summary: { zh: '取消班次', en: 'Cancel a shift' } },
  'report-shift-short': { schema: ReportShiftShort, summary: { zh: '报告缺人', en: 'Report a shift short' } },
} as const satisfies Record<string, CommandContract>

export const POINTS_REFUSALS = {
  'point-exists': {
    zh: '服务点编号 {point} 已被使用；请换一个。',
    en: 'The id {point} is another point’s; use its own.',
  },
  'no-such-point': {
    zh: '没有编号为 {point} 的服务点；请先设立。',
    en: 'There is no service point {point}; open it first.',
  },
  'point-closed': {
    zh: '服务点 {point} 已撤销；请选择其他服务点。',
    en: 'Service point {point} is closed; choose another.',
  },
  'point-outside-community': {
    zh: '{place} 不是社区；服务点须落到社区，请填 12 位编码。',
    en: '{place} is no community; a point serves one, so give its twelve digits.',
  },
  'not-point-leader': {
    zh: '{point} 由 {leader} 负责；请由其办理，或由组织负责人办理。',
    en: '{point} is led by {leader}; let them do it, or whoever manages the organisation.',
  },
  'day-locked': {
    zh: '{point} 的 {date} 已日结锁定；如有差错，请作废该条记录后重报。',
    en: '{date} at {point} is closed and locked; if something is wrong, void the record and enter it again.',
  },
  'day-not-over': {
    zh: '{point} 还有 {open} 人未签退或未核实；请先逐人处理再日结。',
    en: '{open} at {point} are not signed out or not verified yet; deal with each, then close the day.',
  },
  'shift-exists': {
    zh: '班次编号 {shift} 已被使用；请换一个。',
    en: 'The id {shift} is another shift’s; use its own.',
  },
  'no-such-shift': { zh: '没有编号为 {shift} 的班次；请先排班。', en: 'There is no shift {shift}; plan it first.' },
  'shift-cancelled': { zh: '班次 {shift} 已取消；请选择其他班次。', en: 'Shift {shift} is cancelled; choose another.' },
  'shift-times': {
    zh: '结束 {endsAt} 须晚于开始 {startsAt}，且不超过 12 小时。',
    en: 'A shift ends after {startsAt} and within 12 hours, so not at {endsAt}; divide it.',
  },
  'shift-full': {
    zh: '班次 {shift} 已满 {needed} 人；请改派其他班次。',
    en: 'Shift {shift} has its {needed}; post them to another.',
  },
} as const

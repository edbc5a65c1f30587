import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import {
  BeatField,
  type CommandContract,
  IdField,
  InstantField,
  OccurredAt,
  PersonField,
  PostField,
  type Words,
} from '../contract-fields.ts'

/** What a unit on the street is doing; one tap each. */
export const UNIT_STATUSES = ['on-patrol', 'staging', 'returning', 'resting', 'delayed', 'out-of-service'] as const
export type UnitStatus = (typeof UNIT_STATUSES)[number]
/** Set by the clocks of an incident, never by hand. */
export type IncidentStatus = 'dispatched' | 'en-route' | 'on-scene'
export const SHIFT_ROLES = ['officer', 'auxiliary', 'guard'] as const

export const PlanPatrolShift = z
  .strictObject({
    shift: IdField,
    beat: BeatField,
    unit: PostField,
    startsAt: InstantField,
    endsAt: InstantField,
    leader: PersonField,
    members: z
      .array(z.strictObject({ person: PersonField, role: z.enum(SHIFT_ROLES) }))
      .min(1)
      .max(30),
    car: IdField.nullable().default(null).meta({ description: 'plate of the car, as handed out' }),
    issue: IdField.nullable().default(null).meta({ description: 'the issue its kit came under' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Plan a shift on a beat: who, when, with which car.' })
export type PlanPatrolShift = z.output<typeof PlanPatrolShift>

export const BriefPatrolShift = z
  .strictObject({
    shift: IdField,
    briefing: freeText({ min: 1, max: 2_000, description: 'places and tasks; no person is named in it' }),
    present: z.array(PersonField).min(1).max(30).meta({ description: 'who heard it' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The briefing before the shift.' })
export type BriefPatrolShift = z.output<typeof BriefPatrolShift>

export const StartPatrolShift = z
  .strictObject({
    shift: IdField,
    odometerKm: z.number().min(0).max(2_000_000).nullable().default(null),
    chargePercent: z.int().min(0).max(100).nullable().default(null).meta({ description: 'fuel or charge' }),
    lights: z.boolean().default(true),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Out of the gate, lights on.' })
export type StartPatrolShift = z.output<typeof StartPatrolShift>

export const SetPatrolStatus = z
  .strictObject({ shift: IdField, status: z.enum(UNIT_STATUSES), lights: z.boolean(), occurredAt: OccurredAt })
  .meta({ description: 'What the unit is doing, by one tap.' })
export type SetPatrolStatus = z.output<typeof SetPatrolStatus>

export const VisitPoint = z
  .strictObject({
    shift: IdField,
    point: IdField,
    scan: z.string().trim().max(120).nullable().default(null).meta({ description: 'what the code at the point says' }),
    stayMinutes: z.int().min(0).max(240).default(0),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A must-visit point is visited: its code scanned, or confirmed by hand and marked so.' })
export type VisitPoint = z.output<typeof VisitPoint>

export const MissPoint = z
  .strictObject({
    shift: IdField,
    point: IdField,
    reason: z.enum(['called-to-incident', 'road-closed', 'vehicle-down', 'weather', 'under-order', 'point-gone']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A must-visit point could not be visited, and why.' })
export type MissPoint = z.output<typeof MissPoint>

export const HandOverPatrol = z
  .strictObject({
    shift: IdField,
    next: IdField.nullable().default(null).meta({ description: 'the shift that follows; null when none does' }),
    odometerKm: z.number().min(0).max(2_000_000).nullable().default(null),
    chargePercent: z.int().min(0).max(100).nullable().default(null),
    defects: freeText({ max: 500 }).default(''),
    notes: freeText({ max: 2_000, description: 'what the next shift should know of places and tasks' }).default(''),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Hand the beat over. Every must-visit point is visited by then, or missed with a reason.' })
export type HandOverPatrol = z.output<typeof HandOverPatrol>

export const TakeOverPatrol = z
  .strictObject({ shift: IdField.meta({ description: 'the shift that is taken over' }), occurredAt: OccurredAt })
  .meta({ description: 'The following shift takes the beat over; until then the shift before answers for it.' })
export type TakeOverPatrol = z.output<typeof TakeOverPatrol>

export const CancelPatrolShift = z
  .strictObject({
    shift: IdField,
    reason: z.enum(['crew-ill', 'crew-under-order', 'vehicle-down', 'beat-closed', 'replanned']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A planned shift does not go out, and why.' })
export type CancelPatrolShift = z.output<typeof CancelPatrolShift>

export const SHIFTS_COMMANDS = {
  'plan-patrol-shift': { schema: PlanPatrolShift, summary: { zh: '排班', en: 'Plan a patrol shift' } },
  'brief-patrol-shift': { schema: BriefPatrolShift, summary: { zh: '勤前部署', en: 'Brief a patrol shift' } },
  'start-patrol-shift': { schema: StartPatrolShift, summary: { zh: '上街巡逻', en: 'Start a patrol shift' } },
  'set-patrol-status': { schema: SetPatrolStatus, summary: { zh: '一键报状态', en: 'Set the status' } },
  'visit-point': { schema: VisitPoint, summary: { zh: '必巡点打卡', en: 'Visit a point' } },
  'miss-point': { schema: MissPoint, summary: { zh: '必巡点未到', en: 'Miss a point' } },
  'hand-over-patrol': { schema: HandOverPatrol, summary: { zh: '交接班', en: 'Hand a beat over' } },
  'take-over-patrol': { schema: TakeOverPatrol, summary: { zh: '接班', en: 'Take a beat over' } },
  'cancel-patrol-shift': { schema: CancelPatrolShift, summary: { zh: '取消班次', en: 'Cancel a patrol shift' } },
} as const satisfies Record<string, CommandContract>

export const SHIFTS_REFUSALS = {
  'patrol-shift-exists': {
    zh: '班次 {shift} 已存在；请用新的编号。',
    en: 'Shift {shift} exists already; use a new id.',
  },
  'no-such-patrol-shift': { zh: '没有班次 {shift}；请核对编号。', en: 'There is no shift {shift}; check the id.' },
  'patrol-shift-times': {
    zh: '班次结束 {endsAt} 须晚于开始 {startsAt}，且不超过 {hours} 小时；请改时间或分成两班。',
    en: 'The end {endsAt} must be after the start {startsAt} and within {hours} hours; change the times or make two shifts.',
  },
  'leader-not-member': {
    zh: '带班人 {leader} 不在班组名单内；请加入名单。',
    en: 'The leader {leader} is not among the members; add them.',
  },
  'crew-listed-twice': { zh: '{person} 在班组名单内出现两次。', en: '{person} is listed twice in the shift.' },
  'not-in-status': {
    zh: '班次 {shift} 现为“{status}”，此时不能办理；须先到“{wanted}”。',
    en: 'Shift {shift} is {status}; this needs it to be {wanted}.',
  },
  'not-a-member': {
    zh: '{person} 不在班次 {shift} 的名单内；请改名单或去掉。',
    en: '{person} is not on shift {shift}; change the list.',
  },
  'no-such-patrol-point': {
    zh: '巡区没有必巡点 {point}；可选：{known}。',
    en: 'The beat has no point {point}; it has {known}.',
  },
  'wrong-code': {
    zh: '扫到的码不是必巡点 {point} 的；请扫该点的码，或改为人工确认。',
    en: 'The code scanned is not that of point {point}; scan the code there, or confirm by hand.',
  },
  'stay-too-short': {
    zh: '必巡点 {point} 要求停留 {minutes} 分钟；请停留后再打卡。',
    en: 'Point {point} asks for {minutes} minutes; stay that long, then record the visit.',
  },
  'points-unaccounted': {
    zh: '必巡点 {points} 既未到访也未说明原因；请逐点补齐后再交班。',
    en: 'Points {points} are neither visited nor missed with a reason; account for each before handing over.',
  },
  'next-on-other-beat': {
    zh: '接班班次 {next} 不在巡区 {beat}，不能接此班；请选同一巡区的班次。',
    en: 'Shift {next} is not on beat {beat} and cannot take it over; choose one of the same beat.',
  },
  'busy-with-incident': {
    zh: '班次 {shift} 正在处置警情（{status}）；请先反馈再办理。',
    en: 'Shift {shift} is on an incident ({status}); feed back on it first.',
  },
  'patrol-odometer-back': {
    zh: '里程 {odometerKm} 小于出车时的 {started}；请核对。',
    en: 'The odometer {odometerKm} is below {started} at the start; check it.',
  },
} as const satisfies Record<string, Words>

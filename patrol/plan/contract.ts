import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import {
  type CommandContract,
  GradeField,
  IdField,
  OccurredAt,
  PlaceField,
  type Words,
  WordsField,
} from '../contract-fields.ts'

const Seconds = z.int().min(1).max(86_400)
const Hours = z.number().min(0.1).max(720)

export const ResponseTier = z.strictObject({
  tier: IdField,
  words: WordsField,
  seconds: Seconds.meta({ description: 'on scene within so many seconds' }),
  clockStart: z.enum(['dispatch', 'call-answered']),
})
export type ResponseTier = z.output<typeof ResponseTier>

export const PatrolGrade = z.strictObject({
  grade: GradeField,
  posture: WordsField.meta({ description: 'what the grade asks for, in words' }),
  litMinutes: z.int().min(0).max(60).meta({ description: 'minutes of each hour with lights seen on the beat' }),
})

/** Every limit of the mechanism, as data: local rules differ from city to city. */
export const PatrolRules = z.strictObject({
  tiers: z.array(ResponseTier).min(1).max(9),
  grades: z.array(PatrolGrade).min(1).max(4),
  signSeconds: Seconds.meta({ description: 'a dispatched unit signs for it within' }),
  departSeconds: Seconds.meta({ description: 'and is on its way within, counted from the dispatch' }),
  feedbackMinutes: z.int().min(1).max(1_440),
  closeHours: Hours.meta({ description: 'what was fed back is finished within' }),
  countHours: Hours.meta({ description: 'a unit counts and acknowledges an issue within' }),
  settleHours: Hours.meta({ description: 'a difference is settled within' }),
  takeOverMinutes: z.int().min(1).max(720),
  exitCheckHours: Hours,
  trackGapMinutes: z.int().min(1).max(15).meta({ description: 'a point of a track stands for at most so long' }),
  trackKeptDays: z.int().min(1).max(30).meta({ description: 'positions are deleted after; 30 days at most' }),
})
export type PatrolRules = z.output<typeof PatrolRules>

export const RecordPatrolPlan = z
  .strictObject({
    city: PlaceField.meta({ description: 'the city the plan is for' }),
    title: WordsField,
    mechanism: WordsField.meta({ description: 'what the mechanism is called; a label' }),
    summary: freeText({ max: 4_000 }),
    document: z.string().max(200).nullable().default(null).meta({ description: 'digest of the signed document' }),
    rules: PatrolRules,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Lay down the work plan. Recorded again, the later one holds for whatever begins after it.' })
export type RecordPatrolPlan = z.output<typeof RecordPatrolPlan>

export const PLAN_COMMANDS = {
  'record-patrol-plan': {
    schema: RecordPatrolPlan,
    summary: { zh: '登记巡防工作方案', en: 'Record the patrol work plan' },
  },
} as const satisfies Record<string, CommandContract>

export const PLAN_REFUSALS = {
  'no-patrol-plan': {
    zh: '{city} 还没有巡防工作方案，时限和等级无从确定；请先登记方案。',
    en: '{city} has no patrol work plan yet, so limits and grades are not set; record the plan first.',
  },
  'plan-for-city': {
    zh: '工作方案以市为单位（四位代码），{city} 不是；请填写市的代码。',
    en: 'A work plan is made for a city (four digits), and {city} is none; give the city.',
  },
  'grade-twice': {
    zh: '等级或响应圈 {name} 出现两次；请每个只写一次。',
    en: 'Grade or tier {name} is given twice; give each once.',
  },
  'no-such-tier': {
    zh: '方案中没有响应圈 {tier}；可选：{known}。',
    en: 'The plan has no response tier {tier}; it has {known}.',
  },
  'no-such-grade': {
    zh: '方案中没有 {grade} 级巡控；请先在方案中写明。',
    en: 'The plan does not say what grade {grade} is; add it to the plan first.',
  },
} as const satisfies Record<string, Words>

import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import {
  type CommandContract,
  IdField,
  InstantField,
  OccurredAt,
  PersonField,
  PlaceField,
  PostField,
  type Words,
  WordsField,
} from '../contract-fields.ts'

export const HoldLaunch = z
  .strictObject({
    ceremony: IdField,
    place: PlaceField,
    words: WordsField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The launch ceremony is held. The work plan is laid down by then.' })
export type HoldLaunch = z.output<typeof HoldLaunch>

export const AttendLaunch = z
  .strictObject({
    ceremony: IdField,
    person: PersonField,
    role: z.enum(['officer', 'auxiliary']),
    unit: PostField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'One officer or auxiliary was there.' })
export type AttendLaunch = z.output<typeof AttendLaunch>

export const StateCommitment = z
  .strictObject({
    commitment: IdField,
    ceremony: IdField,
    unit: PostField,
    text: freeText({ min: 1, max: 1_000, description: 'what the unit undertakes to do' }),
    measure: z
      .enum(['lit-minutes', 'points-visited', 'in-time', 'kit-counted', 'other'])
      .default('other')
      .meta({ description: 'the figure by which it can be seen' }),
    dueAt: InstantField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A unit states its commitment (表态). It is owed from then on.' })
export type StateCommitment = z.output<typeof StateCommitment>

export const AnswerCommitment = z
  .strictObject({
    commitment: IdField,
    result: z.enum(['kept', 'partly', 'not-kept']),
    evidence: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The unit says what became of its commitment, with what shows it.' })
export type AnswerCommitment = z.output<typeof AnswerCommitment>

export const LAUNCH_COMMANDS = {
  'hold-launch': { schema: HoldLaunch, summary: { zh: '启动仪式', en: 'Hold the launch' } },
  'attend-launch': { schema: AttendLaunch, summary: { zh: '登记到场民辅警', en: 'Attend the launch' } },
  'state-commitment': { schema: StateCommitment, summary: { zh: '单位表态', en: 'State a commitment' } },
  'answer-commitment': { schema: AnswerCommitment, summary: { zh: '回答表态落实', en: 'Answer for a commitment' } },
} as const satisfies Record<string, CommandContract>

export const LAUNCH_REFUSALS = {
  'launch-exists': { zh: '启动仪式 {ceremony} 已登记。', en: 'Launch {ceremony} is on record already.' },
  'no-such-launch': {
    zh: '没有启动仪式 {ceremony}；请先登记。',
    en: 'There is no launch {ceremony}; record it first.',
  },
  'already-present': {
    zh: '{person} 在 {ceremony} 的到场已登记；每人一次。',
    en: '{person} is on record at {ceremony} already; each is counted once.',
  },
  'commitment-exists': {
    zh: '表态 {commitment} 已登记；请用新的编号。',
    en: 'Commitment {commitment} exists already; use a new id.',
  },
  'no-such-commitment': {
    zh: '没有表态 {commitment}；请核对编号。',
    en: 'There is no commitment {commitment}; check the id.',
  },
  'commitment-due-past': {
    zh: '兑现期限 {dueAt} 须晚于表态时间。',
    en: 'The commitment is due at {dueAt}, which must be after it is made.',
  },
  'commitment-answered': {
    zh: '表态 {commitment} 已回答（{result}）。',
    en: 'Commitment {commitment} is answered already ({result}).',
  },
  'not-your-commitment': {
    zh: '表态 {commitment} 由 {unit} 作出，须由该单位回答。',
    en: 'Commitment {commitment} was made by {unit}; that unit answers for it.',
  },
  'kept-needs-evidence': {
    zh: '“已兑现”须有凭据（记录、照片编号或数字）；请补充。',
    en: '"Kept" needs something that shows it: a record, a photograph or a figure.',
  },
} as const satisfies Record<string, Words>

import { z } from 'zod'
import { type CommandContract, IdField, InstantField, OccurredAt, PersonField, PlaceField } from '../contract-fields.ts'
import { AGENTS, PREMISES_CLASSES } from '../contract-kinds.ts'

export const OrderDisinfection = z
  .strictObject({
    disinfection: IdField,
    place: PlaceField,
    premises: z.enum(PREMISES_CLASSES),
    team: IdField,
    dueAt: InstantField.nullable().default(null).meta({ description: 'null: by the rule' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A place is to be disinfected by a team: from now on it owes that.' })
export type OrderDisinfection = z.output<typeof OrderDisinfection>

export const RecordDisinfection = z
  .strictObject({
    disinfection: IdField,
    place: PlaceField,
    premises: z.enum(PREMISES_CLASSES),
    team: IdField,
    agent: z.enum(AGENTS),
    milligramsPerLitre: z.int().min(1).max(100_000).nullable().default(null),
    areaM2: z.int().min(1).max(2_000_000),
    by: z.array(PersonField).min(1).max(50),
    startedAt: InstantField,
    finishedAt: InstantField,
    witness: PersonField.meta({ description: 'who of the place saw it done' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A place has been disinfected: class, agent, area, by whom, seen by whom.' })
export type RecordDisinfection = z.output<typeof RecordDisinfection>

export const DISINFECTION_COMMANDS = {
  'order-site-disinfection': { schema: OrderDisinfection, summary: { zh: '下达消毒任务', en: 'Require disinfection' } },
  'record-site-disinfection': { schema: RecordDisinfection, summary: { zh: '登记消毒', en: 'Record disinfection' } },
} as const satisfies Record<string, CommandContract>

export const DISINFECTION_REFUSALS = {
  'disinfection-id-used': {
    zh: '消毒编号 {disinfection} 已下达或已完成；同一次消毒只计一次，请换一个编号。',
    en: 'Disinfection {disinfection} is required or done already and counts once; use an id of its own.',
  },
  'other-place-or-class': {
    zh: '任务为 {place}、“{premises}”；如现场不符，请另行登记。',
    en: 'What was required is {place} as {premises}; record anything else by itself.',
  },
  'witness-disinfects': {
    zh: '见证人不能是消毒人员；请由场所方签字。',
    en: 'Who disinfects does not bear it out; let somebody of the place sign.',
  },
  'ends-before-start': {
    zh: '完成 {finishedAt} 早于开始 {startedAt}；请核对。',
    en: 'The end {finishedAt} is before the start {startedAt}; check both.',
  },
} as const

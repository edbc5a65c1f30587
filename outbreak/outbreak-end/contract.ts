import { z } from 'zod'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import { type CommandContract, OccurredAt, PersonField, PlaceField, type Words } from '../contract-fields.ts'

const InPlace = PlaceField.meta({ description: 'the jurisdiction whose outbreak it is: a city or a district' })

export const OpenOutbreak = z.strictObject({
  place: InPlace,
  cases: z.array(PersonField).min(1).max(500).readonly().meta({ description: 'cases linked so far' }),
  occurredAt: OccurredAt,
})
export type OpenOutbreak = z.output<typeof OpenOutbreak>

export const SettleOutbreakCase = z.strictObject({ place: InPlace, person: PersonField, occurredAt: OccurredAt })
export type SettleOutbreakCase = z.output<typeof SettleOutbreakCase>

export const DeclareOutbreakEnd = z.strictObject({ place: InPlace, occurredAt: OccurredAt })
export type DeclareOutbreakEnd = z.output<typeof DeclareOutbreakEnd>

export const CloseOutbreak = z.strictObject({ place: InPlace, occurredAt: OccurredAt })
export type CloseOutbreak = z.output<typeof CloseOutbreak>

export const OUTBREAK_END_COMMANDS = {
  'open-outbreak': {
    schema: OpenOutbreak,
    summary: { zh: '开始跟踪疫情终结', en: 'Follow an outbreak to its end' },
  },
  'settle-outbreak-case': {
    schema: SettleOutbreakCase,
    summary: { zh: '确定病例起算时间', en: 'Settle from when a case counts, or drop a revoked one' },
  },
  'declare-outbreak-end': {
    schema: DeclareOutbreakEnd,
    summary: { zh: '宣布疫情终结', en: 'Declare the end of an outbreak' },
  },
  'close-outbreak': {
    schema: CloseOutbreak,
    summary: { zh: '结束强化监测', en: 'End heightened surveillance' },
  },
} as const satisfies Record<string, CommandContract>

export const OUTBREAK_END_REFUSALS = {
  ...MOMENT_REFUSALS,
  'no-case-countdown': {
    zh: '{pack} 不按病例计疫情终结（依据：{anchor}）。请以风险区解除情况为准。',
    en: '{pack} does not count the end of an outbreak from its cases (it goes by {anchor}). Go by the zones that are lifted.',
  },
  'outbreak-followed': {
    zh: '{place} 的疫情自 {openedAt} 起已在跟踪。新病例会自动关联。',
    en: 'The outbreak in {place} has been followed since {openedAt}. Further cases are linked by themselves.',
  },
  'outbreak-not-followed': {
    zh: '{place} 没有在跟踪的疫情。请先“开始跟踪”。',
    en: 'No outbreak in {place} is being followed. Begin to follow one first.',
  },
  'case-not-linked': {
    zh: '{person} 不是 {place} 本起疫情的关联病例。请核对编号。',
    en: '{person} is not linked to the outbreak in {place}. Check the id.',
  },
  'case-unknown-here': {
    zh: '{person} 没有病例记录，或住址不在 {place}。请核对编号。',
    en: '{person} is no case on record, or does not live in {place}. Check the id.',
  },
  'case-not-settled': {
    zh: '{person} 尚无起算时间（{anchor}）。请先登记相应检测、安葬或发病日。',
    en: '{person} has not come to the moment that counts ({anchor}). Record the tests, the burial or the onset first.',
  },
  'cases-awaited': {
    zh: '还有 {awaiting} 例没有起算时间，不能计天。请逐例确定。',
    en: '{awaiting} cases have no moment to count from yet, so no day counts. Settle each of them first.',
  },
  'days-not-over': {
    zh: '今天是第 {day} 天，须满 {of} 天，最早 {dueAt} 可宣布。其间如有新病例则重新计天。',
    en: 'This is day {day} of {of}; the end can be declared from {dueAt}. A further case begins the count anew.',
  },
  'end-declared': {
    zh: '{place} 已于 {declaredAt} 宣布疫情终结。',
    en: 'The end of the outbreak in {place} was declared at {declaredAt}.',
  },
  'end-not-declared': {
    zh: '{place} 尚未宣布疫情终结。请先宣布。',
    en: 'The end of the outbreak in {place} has not been declared. Declare it first.',
  },
  'surveillance-not-over': {
    zh: '{place} 的强化监测要到 {until} 结束。',
    en: 'Heightened surveillance in {place} lasts until {until}.',
  },
  'outbreak-closed': {
    zh: '{place} 的疫情已于 {closedAt} 结束。如有新病例会自动重新开始。',
    en: 'The outbreak in {place} was closed at {closedAt}. A further case begins it anew by itself.',
  },
} as const satisfies Record<string, Words>
export type OutbreakEndRefusal = keyof typeof OUTBREAK_END_REFUSALS

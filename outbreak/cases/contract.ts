import { z } from 'zod'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import {
  BuildingField,
  type CommandContract,
  FacilityField,
  IdField,
  LocalDateField,
  OccurredAt,
  PersonField,
  PlaceField,
  type Words,
} from '../contract-fields.ts'
import { CARE_COMMANDS, CARE_REFUSALS, GRADES, heldBeds, OnsetField } from './care-contract.ts'
import { FOUND_IN } from './events.ts'

/** The first positive result of a person. Starts the transfer clock; closes an open contact; may require control of the building. */
export const ReportPositive = z.strictObject({
  person: PersonField,
  foundIn: z
    .enum(FOUND_IN)
    .meta({ description: 'where the positive was found; the first four count as under control' }),
  foundInEstimated: z
    .boolean()
    .default(false)
    .meta({ description: 'the setting is an estimate, because none was published' }),
  home: BuildingField.meta({ description: "the person's home building or unit" }),
  place: PlaceField.meta({ description: 'where the sample was taken' }),
  tube: IdField.nullable().default(null),
  round: IdField.nullable().default(null),
  indexCase: PersonField.nullable().default(null).meta({ description: 'case whose contact this person was, if known' }),
  onsetOn: OnsetField,
  card: IdField.nullable()
    .default(null)
    .meta({ description: 'number of the card in the national direct report, if known' }),
  facility: FacilityField.nullable()
    .default(null)
    .meta({ description: 'isolation site where the person is placed as a contact, if so' }),
  occurredAt: OccurredAt.meta({ description: 'time of the first positive result' }),
})
export type ReportPositive = z.output<typeof ReportPositive>

const InFacility = FacilityField.nullable().default(null).meta({
  description: 'facility the patient is in: one that does not take the grade then owes a move',
})

export const ClassifyCase = z.strictObject({
  person: PersonField,
  as: z.enum(['confirmed', 'asymptomatic']),
  grade: z
    .enum(GRADES)
    .nullable()
    .default(null)
    .meta({ description: 'needed when confirmed, absent when asymptomatic' }),
  reportDate: LocalDateField.meta({ description: 'day of the bulletin: the local day of occurredAt' }),
  estimated: z.boolean().default(false).meta({ description: "the day's published total is itself an estimate" }),
  facility: InFacility,
  occurredAt: OccurredAt,
})
export type ClassifyCase = z.output<typeof ClassifyCase>

export const ConvertCase = z.strictObject({
  person: PersonField,
  grade: z.enum(GRADES),
  reportDate: LocalDateField.meta({ description: 'day of the bulletin: the local day of occurredAt' }),
  facility: InFacility,
  occurredAt: OccurredAt,
})
export type ConvertCase = z.output<typeof ConvertCase>

export const RevokeCase = z.strictObject({
  person: PersonField,
  reason: z.enum(['false-positive', 'not-this-disease', 'duplicate']),
  ...heldBeds,
  occurredAt: OccurredAt,
})
export type RevokeCase = z.output<typeof RevokeCase>

export const CASES_COMMANDS = {
  'report-positive': {
    schema: ReportPositive,
    summary: { zh: '上报阳性', en: "Report a person's first positive result" },
  },
  'classify-case': {
    schema: ClassifyCase,
    summary: { zh: '诊断定性', en: 'Classify a case as confirmed or asymptomatic' },
  },
  'convert-case': {
    schema: ConvertCase,
    summary: { zh: '转为确诊', en: 'Convert an asymptomatic infection to a confirmed case' },
  },
  ...CARE_COMMANDS,
  'revoke-case': { schema: RevokeCase, summary: { zh: '撤销病例', en: 'Revoke a case that was none' } },
} as const satisfies Record<string, CommandContract>

export const CASES_REFUSALS = {
  ...MOMENT_REFUSALS,
  ...CARE_REFUSALS,
  'case-exists': {
    zh: '{person} 已于 {foundAt} 登记为病例。治愈后复阳不算新病例；如原记录有误，请先撤销。',
    en: '{person} is already a case, found at {foundAt}. Positive again after release is not a new case; if the first was none, revoke it first.',
  },
  'no-such-case': {
    zh: '{person} 没有病例记录。请先上报阳性。',
    en: 'There is no case of {person}. Report the positive first.',
  },
  'case-revoked': {
    zh: '{person} 的病例已于 {revokedAt} 撤销。如再次阳性，请重新上报。',
    en: 'The case of {person} was revoked at {revokedAt}. If the person is positive after all, report it anew.',
  },
  'not-this-city': {
    zh: '住址 {place} 不在本市（{city}）。请通报其所在城市登记。',
    en: '{place} is not in this city ({city}). Notify the city it belongs to; the case is recorded there.',
  },
  'placed-in-facility': {
    zh: '{person} 正在 {facility} 隔离。请在上报中填写 {facility}，以便腾出房间。',
    en: '{person} is placed at {facility}. Name {facility} in the report, so that the room is freed with it.',
  },
  'not-placed-there': {
    zh: '{person} 不在 {facility} 隔离。请去掉该机构，或更正。',
    en: '{person} is not placed at {facility}. Leave the facility out, or correct it.',
  },
  'report-date-mismatch': {
    zh: '报告日 {reportDate} 与发生时间所在日 {localDate} 不一致。报告日须为诊断当日。',
    en: 'The report date {reportDate} is not the local day of the act, {localDate}. A case counts to the day it was decided.',
  },
  'grade-needed': {
    zh: '确诊病例须写明临床分型（轻型、普通型、重型、危重型）。',
    en: 'A confirmed case needs a clinical grade: mild, common, severe or critical.',
  },
  'grade-not-expected': {
    zh: '无症状感染者没有临床分型（填写了 {grade}）。出现症状请“转为确诊”。',
    en: 'An asymptomatic infection has no clinical grade ({grade} given). If symptoms appear, convert it.',
  },
  'already-classified': {
    zh: '{person} 已定性为 {as}。无症状转确诊请用“转为确诊”；定性有误请作废原记录。',
    en: '{person} is already classified as {as}. To make an asymptomatic infection confirmed, convert it; if the class was wrong, void that record.',
  },
  'not-asymptomatic': {
    zh: '{person} 现为 {as}，只有无症状感染者可以转为确诊。',
    en: '{person} is {as}; only an asymptomatic infection can be converted.',
  },
  'case-discharged': {
    zh: '{person} 已于 {dischargedAt} 出院，不能再做此操作。',
    en: '{person} was discharged at {dischargedAt}; this can no longer be done.',
  },
  'suspect-only': {
    zh: '{person} 目前只是疑似，尚无阳性结果。请先上报阳性，或以复核阴性排除。',
    en: '{person} is only suspected: no positive is on record. Report the positive first, or rule the suspicion out by a negative recheck.',
  },
  'case-closed': {
    zh: '{person} 的病例已于 {closedAt} 结案。如结案有误，请作废该记录。',
    en: 'The file of {person} was closed at {closedAt}. If that was wrong, void that record.',
  },
  'case-deceased': {
    zh: '{person} 已于 {deceasedAt} 登记死亡。如登记有误，请作废该记录。',
    en: '{person} was recorded as deceased at {deceasedAt}. If that was wrong, void that record.',
  },
  'bed-held': {
    zh: '{person} 在 {facility} 有床位。请填写 {facility}，以便一并释放。',
    en: '{person} holds a bed at {facility}. Name {facility}, so that the bed is freed with the revocation.',
  },
  'no-bed-held-there': {
    zh: '{person} 在 {facility} 没有床位。请去掉该机构，或更正。',
    en: '{person} holds no bed at {facility}. Leave the facility out, or correct it.',
  },
} as const satisfies Record<string, Words>
export type CasesRefusal = keyof typeof CASES_REFUSALS

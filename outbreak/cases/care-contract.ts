import { z } from 'zod'
import {
  BuildingField,
  type CommandContract,
  FacilityField,
  IdField,
  InstantField,
  LocalDateField,
  OccurredAt,
  PersonField,
  PlaceField,
  type Words,
} from '../contract-fields.ts'
import { TEST_KINDS } from './care-events.ts'
import { FOUND_IN } from './events.ts'

export const GRADES = ['mild', 'common', 'severe', 'critical'] as const
const CtField = z.number().min(0).max(60).nullable().default(null).meta({
  description: 'cycle threshold, the lowest of the genes tested; null when none was read',
})
const tested = {
  kind: z.enum(TEST_KINDS).default('nucleic-acid'),
  result: z.enum(['negative', 'positive']),
  ct: CtField,
}
/** Beds of the person, to be freed with the act: the one lain in or kept, and one kept elsewhere for a move. */
export const heldBeds = {
  facility: FacilityField.nullable()
    .default(null)
    .meta({ description: 'facility whose bed the person holds, reserved or occupied' }),
  reserved: FacilityField.nullable()
    .default(null)
    .meta({ description: 'facility that keeps a bed for a move of a patient in care' }),
}
export const OnsetField = LocalDateField.nullable()
  .default(null)
  .meta({ description: 'day on which symptoms (or the rash) began, if known' })

export const SpecimenField = z.strictObject({
  ...tested,
  takenAt: InstantField.meta({ description: 'when the specimen was taken' }),
})

export const ReportSuspect = z.strictObject({
  person: PersonField,
  foundIn: z.enum(FOUND_IN).default('clinicVisit'),
  home: BuildingField.meta({ description: "the person's home building or unit" }),
  place: PlaceField.meta({ description: 'where the person was seen' }),
  criteria: z.enum(['exposure-and-clinical', 'clinical-and-antibody']).default('exposure-and-clinical'),
  onsetOn: OnsetField,
  indexCase: PersonField.nullable().default(null),
  occurredAt: OccurredAt,
})
export type ReportSuspect = z.output<typeof ReportSuspect>

export const VerifyCase = z.strictObject({
  person: PersonField,
  result: z.enum(['positive', 'negative']).meta({ description: 'a negative recheck revokes the case in the same act' }),
  ct: CtField,
  laboratory: IdField.meta({ description: 'id of the laboratory that rechecked' }),
  ...heldBeds,
  occurredAt: OccurredAt,
})
export type VerifyCase = z.output<typeof VerifyCase>

export const ChangeGrade = z.strictObject({
  person: PersonField,
  grade: z.enum(GRADES),
  facility: FacilityField.nullable().default(null).meta({ description: 'facility the patient is in, if in one' }),
  occurredAt: OccurredAt,
})
export type ChangeGrade = z.output<typeof ChangeGrade>

export const RecordReleaseTest = z.strictObject({
  person: PersonField,
  facility: FacilityField.meta({ description: 'facility the patient is in' }),
  ...tested,
  occurredAt: OccurredAt.meta({ description: 'when the specimen was taken' }),
})
export type RecordReleaseTest = z.output<typeof RecordReleaseTest>

export const RecordDeath = z.strictObject({
  person: PersonField,
  cause: z.enum(['this-disease', 'other']),
  ...heldBeds,
  occurredAt: OccurredAt,
})
export type RecordDeath = z.output<typeof RecordDeath>

export const RecordBurial = z.strictObject({
  person: PersonField,
  safe: z.boolean().meta({ description: 'a safe and dignified burial by the rules of the disease' }),
  occurredAt: OccurredAt,
})
export type RecordBurial = z.output<typeof RecordBurial>

export const StartHomeMonitoring = z.strictObject({ person: PersonField, occurredAt: OccurredAt })
export type StartHomeMonitoring = z.output<typeof StartHomeMonitoring>

export const RecordHomeTest = z.strictObject({
  person: PersonField,
  ...tested,
  occurredAt: OccurredAt.meta({ description: 'when the specimen was taken' }),
})
export type RecordHomeTest = z.output<typeof RecordHomeTest>

export const CloseCase = z.strictObject({ person: PersonField, occurredAt: OccurredAt })
export type CloseCase = z.output<typeof CloseCase>

export const CARE_COMMANDS = {
  'report-suspect': { schema: ReportSuspect, summary: { zh: '上报疑似', en: 'Report a suspected case' } },
  'verify-case': { schema: VerifyCase, summary: { zh: '疾控复核', en: 'Recheck a positive by the city CDC' } },
  'change-grade': {
    schema: ChangeGrade,
    summary: { zh: '变更临床分型', en: "Record that a patient's grade has changed" },
  },
  'record-release-test': {
    schema: RecordReleaseTest,
    summary: { zh: '登记出院检测', en: 'Record a test for release' },
  },
  'record-death': { schema: RecordDeath, summary: { zh: '登记死亡', en: 'Record a death' } },
  'record-burial': { schema: RecordBurial, summary: { zh: '登记安葬', en: 'Record a burial' } },
  'start-home-monitoring': {
    schema: StartHomeMonitoring,
    summary: { zh: '接收居家监测', en: 'Take a released person over for monitoring at home' },
  },
  'record-home-test': {
    schema: RecordHomeTest,
    summary: { zh: '登记居家监测检测', en: 'Record a test during monitoring at home' },
  },
  'close-case': { schema: CloseCase, summary: { zh: '结案', en: "Close a case's file" } },
} as const satisfies Record<string, CommandContract>

export const CARE_REFUSALS = {
  'already-verified': {
    zh: '{person} 已于 {verifiedAt} 复核为 {result}。如复核有误，请作废该记录。',
    en: '{person} was rechecked at {verifiedAt} with the result {result}. If that was wrong, void that record.',
  },
  'not-verified': {
    zh: '{pack} 要求先复核再定性，{person} 尚无阳性复核。请先登记疾控复核。',
    en: '{pack} asks for a positive recheck before the verdict, and {person} has none. Record the recheck first.',
  },
  'same-grade': {
    zh: '{person} 目前即为 {grade}，没有变化可登记。',
    en: '{person} is {grade} already; there is no change to record.',
  },
  'convert-first': {
    zh: '{person} 定性为无症状感染者，没有临床分型。出现症状或影像学改变请先“转为确诊”。',
    en: '{person} is classified as asymptomatic and has no grade. If symptoms or imaging appeared, convert the case first.',
  },
  'not-in-this-facility': {
    zh: '{person} 目前在 {here}，不在 {facility}。请填写患者所在机构。',
    en: '{person} is at {here} now, not at {facility}. Name the facility the patient is in.',
  },
  'not-in-care': {
    zh: '{person} 目前不在院（舱），没有出院检测可登记。',
    en: '{person} is in no facility now, so there is no test for release to record.',
  },
  'home-unfinished': {
    zh: '{person} 的居家监测要到 {until} 满 {days} 天。届时再结案。',
    en: 'Monitoring of {person} at home lasts {days} days, until {until}. Close the file then.',
  },
  'home-test-missing': {
    zh: '{person} 还没有第 {day} 天的阴性（或 Ct ≥ {ct}）检测。请先登记该次检测。',
    en: '{person} has no passed test of day {day} yet (negative, or Ct ≥ {ct}). Record that test first.',
  },
  'not-released': {
    zh: '{person} 尚未出院回家，没有居家监测。',
    en: '{person} has not been released to home, so there is no monitoring at home.',
  },
  'already-at-home': {
    zh: '{person} 已于 {receivedAt} 由社区接收。',
    en: '{person} was taken over by the community at {receivedAt}.',
  },
  'no-monitoring': {
    zh: '{pack} 对 {person} 没有居家监测要求，可直接结案。',
    en: '{pack} asks for no monitoring of {person} at home; the file can be closed.',
  },
  'not-deceased': {
    zh: '{person} 没有死亡登记。请先登记死亡。',
    en: 'No death of {person} is on record. Record the death first.',
  },
  'burial-recorded': {
    zh: '{person} 已于 {buriedAt} 登记安葬。',
    en: 'The burial of {person} was recorded at {buriedAt}.',
  },
} as const satisfies Record<string, Words>

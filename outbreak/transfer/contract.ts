import { z } from 'zod'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import { CASES_REFUSALS } from '../cases/contract.ts'
import {
  type CommandContract,
  FacilityField,
  IdField,
  OccurredAt,
  PersonField,
  type Words,
} from '../contract-fields.ts'
import { FACILITIES_REFUSALS } from '../facilities/contract.ts'

export const AssignBed = z.strictObject({
  person: PersonField,
  facility: FacilityField.meta({ description: 'facility whose bed is reserved' }),
  insteadOf: FacilityField.nullable()
    .default(null)
    .meta({ description: 'facility whose reservation is given back in the same act' }),
  reason: z.enum(['nearest-with-beds', 'severity', 'need', 'manual']).default('nearest-with-beds'),
  occurredAt: OccurredAt,
})
export type AssignBed = z.output<typeof AssignBed>

export const ReleaseBed = z.strictObject({ person: PersonField, facility: FacilityField, occurredAt: OccurredAt })
export type ReleaseBed = z.output<typeof ReleaseBed>

export const VEHICLE_KINDS = ['ambulance', 'negative-pressure-ambulance', 'bus', 'minibus'] as const
export const PickUpPatient = z.strictObject({
  person: PersonField,
  vehicle: IdField.meta({ description: 'id of the vehicle' }),
  vehicleKind: z.enum(VEHICLE_KINDS),
  occurredAt: OccurredAt.meta({ description: 'when the patient was on board' }),
})
export type PickUpPatient = z.output<typeof PickUpPatient>

export const AdmitPatient = z.strictObject({
  person: PersonField,
  facility: FacilityField,
  receipt: IdField.meta({ description: 'id of the receipt at the door' }),
  walkIn: z.boolean().default(false).meta({ description: 'the patient came without being picked up' }),
  occurredAt: OccurredAt.meta({ description: 'when the facility took the patient' }),
})
export type AdmitPatient = z.output<typeof AdmitPatient>

export const RefuseAdmission = z.strictObject({
  person: PersonField,
  facility: FacilityField,
  code: z.enum(['full', 'wrong-severity', 'no-capability', 'closed']),
  occurredAt: OccurredAt,
})
export type RefuseAdmission = z.output<typeof RefuseAdmission>

export const DischargePatient = z.strictObject({
  person: PersonField,
  facility: FacilityField,
  to: z.enum(['home-monitoring', 'other-facility']).default('home-monitoring'),
  occurredAt: OccurredAt,
})
export type DischargePatient = z.output<typeof DischargePatient>

export const TRANSFER_COMMANDS = {
  'assign-bed': { schema: AssignBed, summary: { zh: '分配床位', en: 'Reserve a bed for a case' } },
  'release-bed': { schema: ReleaseBed, summary: { zh: '释放床位', en: 'Give a reserved bed back' } },
  'pick-up-patient': {
    schema: PickUpPatient,
    summary: { zh: '接上患者', en: 'Record that the crew has the patient on board' },
  },
  'admit-patient': {
    schema: AdmitPatient,
    summary: { zh: '收治入院', en: 'Admit a patient: the receipt at the door' },
  },
  'refuse-admission': {
    schema: RefuseAdmission,
    summary: { zh: '拒收', en: 'Refuse a patient at the door, with a code' },
  },
  'discharge-patient': { schema: DischargePatient, summary: { zh: '出院（舱）', en: 'Discharge a patient' } },
} as const satisfies Record<string, CommandContract>

export const TRANSFER_REFUSALS = {
  ...MOMENT_REFUSALS,
  'no-such-case': CASES_REFUSALS['no-such-case'],
  'case-revoked': CASES_REFUSALS['case-revoked'],
  'case-discharged': CASES_REFUSALS['case-discharged'],
  'no-such-facility': FACILITIES_REFUSALS['no-such-facility'],
  'facility-closed': FACILITIES_REFUSALS['facility-closed'],
  'facility-full': FACILITIES_REFUSALS['facility-full'],
  'grade-not-taken': FACILITIES_REFUSALS['grade-not-taken'],
  'bed-already-assigned': {
    zh: '{person} 已在 {facility} 预留床位。改送请填写“代替 {facility}”，或先释放。',
    en: '{person} already has a bed reserved at {facility}. To change it, give {facility} as the one replaced, or release it first.',
  },
  'no-bed-assigned': {
    zh: '{person} 还没有分配床位。请先分配床位。',
    en: '{person} has no bed yet. Assign one first.',
  },
  'assigned-elsewhere': {
    zh: '{person} 的床位在 {assigned}，不在 {facility}。请先改派。',
    en: 'The bed of {person} is at {assigned}, not at {facility}. Re-assign it first.',
  },
  'already-on-the-way': {
    zh: '{person} 已于 {pickedUpAt} 上车。',
    en: '{person} was picked up at {pickedUpAt} and is on the way.',
  },
  'not-picked-up': {
    zh: '{person} 没有接送记录。自行到达的请注明“自行到达”，否则先登记接上患者。',
    en: '{person} has not been picked up. If the patient came alone, mark a walk-in; otherwise record the pick-up first.',
  },
  'already-admitted': {
    zh: '{person} 已于 {admittedAt} 由 {facility} 收治。转院请先办理出院至其他机构。',
    en: '{person} was admitted to {facility} at {admittedAt}. To move on, discharge to another facility first.',
  },
  'not-admitted-here': {
    zh: '{person} 目前不在 {facility}。请核对机构。',
    en: '{person} is not in {facility} now. Check the facility.',
  },
  'not-expected-here': {
    zh: '{facility} 没有为 {person} 预留床位，无从拒收。',
    en: '{facility} holds no bed for {person}; there is nothing to refuse.',
  },
  'too-early-to-discharge': {
    zh: '{person} 于 {admittedAt} 收治，按 {pack} 须满 {minDays} 天，最早 {earliest} 出院。需转院请选“其他机构”。',
    en: '{person} was admitted at {admittedAt}; {pack} asks for {minDays} full days, so {earliest} at the earliest. To move the patient on, discharge to another facility.',
  },
} as const satisfies Record<string, Words>
export type TransferRefusal = keyof typeof TRANSFER_REFUSALS

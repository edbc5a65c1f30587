import { z } from 'zod'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import { SpecimenField } from '../cases/care-contract.ts'
import { CASES_REFUSALS } from '../cases/contract.ts'
import {
  type CommandContract,
  FacilityField,
  IdField,
  InstantField,
  OccurredAt,
  PersonField,
  PlaceField,
  type Words,
} from '../contract-fields.ts'
import { FACILITIES_REFUSALS } from '../facilities/contract.ts'
import { BOARDING_REFUSALS } from './boarding-refusals.ts'
import { CARE_NEEDS } from './events.ts'

const WardField = IdField.nullable()
  .default(null)
  .meta({ description: 'ward whose bed it is; null: any, or the one that the needs ask for' })

export const AssignBed = z.strictObject({
  person: PersonField,
  facility: FacilityField.meta({ description: 'facility whose bed is reserved' }),
  insteadOf: FacilityField.nullable()
    .default(null)
    .meta({ description: 'facility whose reservation is given back in the same act' }),
  reason: z
    .enum(['nearest-with-beds', 'severity', 'need', 'manual'])
    .default('nearest-with-beds')
    .meta({ description: '`manual`: chosen by hand, and the only way past a need that no ward meets' }),
  ward: WardField,
  occurredAt: OccurredAt,
})
export type AssignBed = z.output<typeof AssignBed>

export const ReleaseBed = z.strictObject({ person: PersonField, facility: FacilityField, occurredAt: OccurredAt })
export type ReleaseBed = z.output<typeof ReleaseBed>

export const VEHICLE_KINDS = ['ambulance', 'negative-pressure-ambulance', 'bus', 'minibus'] as const
export const PickUpPatient = z.strictObject({
  person: PersonField,
  vehicle: IdField.meta({
    description: 'id of the vehicle; when it is registered, its trip, class and places are watched',
  }),
  vehicleKind: z.enum(VEHICLE_KINDS),
  occurredAt: OccurredAt.meta({ description: 'when the patient was on board' }),
})
export type PickUpPatient = z.output<typeof PickUpPatient>

export const AdmitPatient = z.strictObject({
  person: PersonField,
  facility: FacilityField,
  receipt: IdField.meta({ description: 'id of the receipt at the door' }),
  walkIn: z.boolean().default(false).meta({ description: 'the patient came without being picked up' }),
  ward: WardField,
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
  tests: z
    .array(SpecimenField)
    .max(6)
    .readonly()
    .default([])
    .meta({ description: 'tests for release that are not on record yet; recorded with the discharge' }),
  certificate: IdField.nullable()
    .default(null)
    .meta({ description: 'id of the release certificate handed out, if one was printed already' }),
  occurredAt: OccurredAt,
})
export type DischargePatient = z.output<typeof DischargePatient>

export const RecordCareNeeds = z.strictObject({
  person: PersonField,
  needs: z.array(z.enum(CARE_NEEDS)).max(CARE_NEEDS.length).meta({ description: 'all of them; an empty list: none' }),
  occurredAt: OccurredAt,
})
export type RecordCareNeeds = z.output<typeof RecordCareNeeds>

const VehicleField = IdField.meta({ description: 'id of a registered vehicle', examples: ['amb-01'] })
const ClassField = z.enum(['positive', 'contact']).meta({ description: 'whom it carries: never both' })

export const RegisterVehicle = z.strictObject({
  vehicle: VehicleField,
  kind: z.enum(VEHICLE_KINDS),
  places: z.int().min(1).max(80).meta({ description: 'passengers at once' }),
  classes: z.array(ClassField).min(1).max(2),
  mobility: z.boolean().default(false).meta({ description: 'takes people who cannot walk' }),
  base: PlaceField.meta({ description: 'where it stands; over it the right is needed' }),
  occurredAt: OccurredAt,
})
export type RegisterVehicle = z.output<typeof RegisterVehicle>

export const WithdrawVehicle = z.strictObject({
  vehicle: VehicleField,
  reason: z.enum(['repair', 'returned', 'lost']),
  occurredAt: OccurredAt,
})
export type WithdrawVehicle = z.output<typeof WithdrawVehicle>

const CrewField = IdField.meta({ description: 'id of the crew', examples: ['crew-3'] })
export const StartCrewShift = z.strictObject({
  crew: CrewField,
  vehicle: VehicleField,
  people: z.int().min(1).max(12),
  until: InstantField.meta({ description: 'when the shift ends' }),
  occurredAt: OccurredAt,
})
export type StartCrewShift = z.output<typeof StartCrewShift>

export const EndCrewShift = z.strictObject({ crew: CrewField, vehicle: VehicleField, occurredAt: OccurredAt })
export type EndCrewShift = z.output<typeof EndCrewShift>

const StopField = z.strictObject({
  stop: IdField,
  kind: z.enum(['pick-up', 'hand-over']),
  place: PlaceField.nullable().default(null),
  facility: FacilityField.nullable().default(null),
  people: z.array(PersonField).max(80),
})
const TripField = IdField.meta({ description: 'id of the trip', examples: ['trip-17'] })
export const StartTrip = z.strictObject({
  vehicle: VehicleField,
  trip: TripField,
  class: ClassField,
  stops: z.array(StopField).max(40).default([]).meta({ description: 'in order of driving' }),
  occurredAt: OccurredAt,
})
export type StartTrip = z.output<typeof StartTrip>

export const ReachStop = z.strictObject({
  vehicle: VehicleField,
  trip: TripField,
  stop: IdField,
  occurredAt: OccurredAt,
})
export type ReachStop = z.output<typeof ReachStop>

export const HandOverPassenger = z.strictObject({
  vehicle: VehicleField,
  trip: TripField,
  person: PersonField,
  facility: FacilityField.nullable().default(null).meta({ description: 'null: handed over at home' }),
  receipt: IdField.meta({ description: 'id of the receipt at the door' }),
  occurredAt: OccurredAt,
})
export type HandOverPassenger = z.output<typeof HandOverPassenger>

export const EndTrip = z.strictObject({ vehicle: VehicleField, trip: TripField, occurredAt: OccurredAt })
export type EndTrip = z.output<typeof EndTrip>

export const DisinfectVehicle = z.strictObject({ vehicle: VehicleField, occurredAt: OccurredAt })
export type DisinfectVehicle = z.output<typeof DisinfectVehicle>

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
  'record-care-needs': {
    schema: RecordCareNeeds,
    summary: { zh: '登记救治与转运需要', en: 'Record what a person needs in care and on the way' },
  },
  'register-vehicle': { schema: RegisterVehicle, summary: { zh: '登记车辆', en: 'Register a vehicle' } },
  'withdraw-vehicle': { schema: WithdrawVehicle, summary: { zh: '停用车辆', en: 'Take a vehicle out of service' } },
  'start-crew-shift': { schema: StartCrewShift, summary: { zh: '班组上车', en: 'A crew goes on shift' } },
  'end-crew-shift': { schema: EndCrewShift, summary: { zh: '班组下班', en: 'A crew goes off shift' } },
  'start-trip': { schema: StartTrip, summary: { zh: '出车', en: 'Start a trip with its stops' } },
  'reach-stop': { schema: ReachStop, summary: { zh: '到达停靠点', en: 'The trip has reached a stop' } },
  'hand-over-passenger': {
    schema: HandOverPassenger,
    summary: { zh: '交接乘员（门口回执）', en: 'Hand a passenger over at the door, with receipt' },
  },
  'end-trip': { schema: EndTrip, summary: { zh: '收车', en: 'End a trip' } },
  'disinfect-vehicle': { schema: DisinfectVehicle, summary: { zh: '车辆消毒', en: 'Disinfect a vehicle' } },
  'discharge-patient': { schema: DischargePatient, summary: { zh: '出院（舱）', en: 'Discharge a patient' } },
} as const satisfies Record<string, CommandContract>

export const TRANSFER_REFUSALS = {
  ...MOMENT_REFUSALS,
  'no-such-case': CASES_REFUSALS['no-such-case'],
  'case-revoked': CASES_REFUSALS['case-revoked'],
  'case-discharged': CASES_REFUSALS['case-discharged'],
  'suspect-only': CASES_REFUSALS['suspect-only'],
  'case-closed': CASES_REFUSALS['case-closed'],
  'case-deceased': CASES_REFUSALS['case-deceased'],
  'no-such-facility': FACILITIES_REFUSALS['no-such-facility'],
  'facility-closed': FACILITIES_REFUSALS['facility-closed'],
  'facility-full': FACILITIES_REFUSALS['facility-full'],
  'grade-not-taken': FACILITIES_REFUSALS['grade-not-taken'],
  'no-such-ward': FACILITIES_REFUSALS['no-such-ward'],
  'ward-full': FACILITIES_REFUSALS['ward-full'],
  'until-not-ahead': FACILITIES_REFUSALS['until-not-ahead'],
  ...BOARDING_REFUSALS,
  'need-not-met': {
    zh: '{person} 需要 {ward} 病区，{facility} 没有空的此类床位。请选择有此病区的机构；确需送往此处，理由请选“人工指定”。',
    en: '{person} needs a {ward} ward; {facility} has no free bed in one. Choose a facility that has; if it must be here, give the reason "chosen by hand".',
  },
  'needs-nobody-known': {
    zh: '{person} 既不是病例也不是密接，无从登记需要。请核对编号。',
    en: '{person} is neither a case nor a contact; check the id.',
  },
  'no-such-vehicle': {
    zh: '没有登记车辆 {vehicle}。请先登记，或核对编号。',
    en: 'Vehicle {vehicle} is not registered. Register it first, or check its id.',
  },
  'vehicle-exists': {
    zh: '车辆 {vehicle} 已经登记。',
    en: 'Vehicle {vehicle} is registered already.',
  },
  'vehicle-has-crew': {
    zh: '车辆 {vehicle} 上已有班组 {crew}。请先下班，再换班组。',
    en: 'Vehicle {vehicle} has crew {crew} on it. End that shift before another begins.',
  },
  'crew-elsewhere': {
    zh: '班组 {crew} 正在车辆 {on} 上。一个班组同一时间只在一辆车。',
    en: 'Crew {crew} is on vehicle {on}; a crew is on one vehicle at a time.',
  },
  'crew-not-on-vehicle': {
    zh: '班组 {crew} 不在车辆 {vehicle} 上。请核对编号。',
    en: 'Crew {crew} is not on vehicle {vehicle}. Check the ids.',
  },
  'no-crew-on-shift': {
    zh: '车辆 {vehicle} 没有在班班组，不能出车。请先登记班组上车。',
    en: 'Vehicle {vehicle} has no crew on shift and cannot leave. Put a crew on shift first.',
  },
  'trip-under-way': {
    zh: '车辆 {vehicle} 的车次 {trip} 还没有收车。请先收车。',
    en: 'Trip {trip} of vehicle {vehicle} is under way. End it first.',
  },
  'no-such-trip': {
    zh: '车辆 {vehicle} 没有正在进行的车次 {trip}。请核对编号。',
    en: 'Vehicle {vehicle} is not on trip {trip}. Check the ids.',
  },
  'class-not-carried': {
    zh: '车辆 {vehicle} 不运送{class}。请换一辆。',
    en: 'Vehicle {vehicle} does not carry this class ({class}). Use another.',
  },
  'disinfection-needed': {
    zh: '车辆 {vehicle} 上次运送 {carried}，改运 {class} 前须消毒。请先登记消毒。',
    en: 'Vehicle {vehicle} last carried {carried}; before it carries {class} it must be disinfected. Record the disinfection first.',
  },
  'not-on-board': {
    zh: '{person} 不在车辆 {vehicle} 上。请核对编号。',
    en: '{person} is not on board vehicle {vehicle}. Check the id.',
  },
  'still-on-board': {
    zh: '车辆 {vehicle} 上还有 {people} 人未交接，不能收车。请先逐一交接。',
    en: 'Vehicle {vehicle} still has {people} people on board. Hand each over before the trip ends.',
  },
  'no-such-stop': {
    zh: '车次 {trip} 没有停靠点 {stop}，或已到过。',
    en: 'Trip {trip} has no stop {stop} ahead.',
  },
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
  'release-tests-not-met': {
    zh: '{person} 未达 {pack} 的出院标准：须连续 {negatives} 次、相隔 ≥ {hoursApart} 小时合格（{threshold}），现有 {have} 次。请先登记检测，或随出院一并填报。',
    en: '{person} does not meet {pack}: {negatives} passed tests in a row at least {hoursApart} h apart ({threshold}), {have} on record. Record the tests first, or send them with the discharge.',
  },
  'onset-unknown': {
    zh: '{pack} 按发病（出疹）日计天，{person} 的发病日未登记。请在上报中补录。',
    en: '{pack} counts days from the onset (rash) of {person}, which is not on record. Report it with the case.',
  },
  'too-early-to-discharge': {
    zh: '{person} 于 {admittedAt} 收治，按 {pack} 须满 {minDays} 天，最早 {earliest} 出院。需转院请选“其他机构”。',
    en: '{person} was admitted at {admittedAt}; {pack} asks for {minDays} full days, so {earliest} at the earliest. To move the patient on, discharge to another facility.',
  },
} as const satisfies Record<string, Words>
export type TransferRefusal = keyof typeof TRANSFER_REFUSALS

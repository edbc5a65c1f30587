import { z } from 'zod'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import {
  type CommandContract,
  CountField,
  FacilityField,
  IdField,
  InstantField,
  OccurredAt,
  PlaceField,
  type Words,
} from '../contract-fields.ts'
import { WARD_KINDS } from './events.ts'

export const FACILITY_KINDS = ['designated-hospital', 'makeshift-hospital', 'isolation-site'] as const
export const CARE_GRADES = ['asymptomatic', 'mild', 'common', 'severe', 'critical'] as const

export const OpenFacility = z.strictObject({
  facility: FacilityField,
  kind: z.enum(FACILITY_KINDS),
  name: z.strictObject({ zh: z.string().min(1).max(80), en: z.string().min(1).max(120) }),
  place: PlaceField.meta({ description: 'where it stands; a community or finer' }),
  beds: CountField.meta({ description: 'beds, or rooms counted by person' }),
  takesGrades: z.array(z.enum(CARE_GRADES)).nullable().default(null).meta({
    description:
      'which cases it takes; null: what its kind allows (designated: all; makeshift: asymptomatic and mild; isolation site: none)',
  }),
  opening: z
    .boolean()
    .default(false)
    .meta({ description: 'a dated record from before the first recorded day; may be older than seven days' }),
  occurredAt: OccurredAt,
})
export type OpenFacility = z.output<typeof OpenFacility>

const BED_REASONS = ['enlarged', 'staffing', 'repair', 'disinfection', 'correction'] as const
export const SetFacilityBeds = z.strictObject({
  facility: FacilityField,
  beds: CountField.meta({ description: 'all beds, blocked ones among them' }),
  blocked: CountField.default(0).meta({ description: 'beds that cannot be used now' }),
  reason: z.enum(BED_REASONS),
  occurredAt: OccurredAt,
})
export type SetFacilityBeds = z.output<typeof SetFacilityBeds>

export const RecordOpeningOccupancy = z.strictObject({
  facility: FacilityField,
  people: z.int().min(1).max(1_000_000).meta({ description: 'people already inside before the first recorded day' }),
  occurredAt: OccurredAt,
})
export type RecordOpeningOccupancy = z.output<typeof RecordOpeningOccupancy>

export const RecordOpeningDepartures = z.strictObject({
  facility: FacilityField,
  people: z.int().min(1).max(1_000_000).meta({ description: 'how many of the opening occupants left' }),
  occurredAt: OccurredAt,
})
export type RecordOpeningDepartures = z.output<typeof RecordOpeningDepartures>

export const CloseFacility = z.strictObject({
  facility: FacilityField,
  reason: z.enum(['stood-down', 'unsafe']),
  occurredAt: OccurredAt,
})
export type CloseFacility = z.output<typeof CloseFacility>

const MoreThanNone = z.int().min(1).max(100_000)
const WardField = IdField.meta({ description: 'a ward of the facility, by its id there', examples: ['w-icu'] })

export const SetWard = z.strictObject({
  facility: FacilityField,
  ward: WardField,
  kind: z.enum(WARD_KINDS),
  beds: CountField.meta({ description: "beds of the ward, among the facility's; 0 closes it" }),
  occurredAt: OccurredAt,
})
export type SetWard = z.output<typeof SetWard>

export const BlockBeds = z.strictObject({
  facility: FacilityField,
  block: IdField.meta({ description: 'id of this block, to unblock it by' }),
  ward: WardField.nullable().default(null),
  beds: MoreThanNone,
  reason: z.enum(['staffing', 'repair', 'disinfection', 'equipment']),
  until: InstantField.meta({ description: 'when the beds should be usable again; they stay blocked until unblocked' }),
  occurredAt: OccurredAt,
})
export type BlockBeds = z.output<typeof BlockBeds>

export const UnblockBeds = z.strictObject({ facility: FacilityField, block: IdField, occurredAt: OccurredAt })
export type UnblockBeds = z.output<typeof UnblockBeds>

export const DeclareSurge = z.strictObject({
  facility: FacilityField,
  beds: MoreThanNone.meta({ description: 'how many more than its beds the facility may take' }),
  reason: z.enum(['influx', 'facility-lost', 'transport-cut']),
  until: InstantField.meta({ description: 'by when the facility is back within its beds' }),
  occurredAt: OccurredAt,
})
export type DeclareSurge = z.output<typeof DeclareSurge>

export const EndSurge = z.strictObject({ facility: FacilityField, occurredAt: OccurredAt })
export type EndSurge = z.output<typeof EndSurge>

export const FACILITIES_COMMANDS = {
  'open-facility': {
    schema: OpenFacility,
    summary: { zh: '启用医院或隔离点', en: 'Open a hospital or an isolation site' },
  },
  'set-facility-beds': {
    schema: SetFacilityBeds,
    summary: { zh: '调整床位', en: 'Set how many beds there are and how many are blocked' },
  },
  'record-opening-occupancy': {
    schema: RecordOpeningOccupancy,
    summary: { zh: '登记初始在院人数', en: 'Record how many people were inside before the first recorded day' },
  },
  'record-opening-departures': {
    schema: RecordOpeningDepartures,
    summary: { zh: '登记初始在院人员离开', en: 'Record that opening occupants left' },
  },
  'close-facility': {
    schema: CloseFacility,
    summary: { zh: '停用医院或隔离点', en: 'Close a hospital or an isolation site' },
  },
  'set-ward': {
    schema: SetWard,
    summary: { zh: '设置病区', en: 'Set a ward: its kind and its beds' },
  },
  'block-beds': {
    schema: BlockBeds,
    summary: { zh: '停用床位（写明原因和期限）', en: 'Block beds, with a reason and until when' },
  },
  'unblock-beds': { schema: UnblockBeds, summary: { zh: '恢复床位', en: 'Unblock beds' } },
  'declare-surge': {
    schema: DeclareSurge,
    summary: { zh: '宣布超员收治', en: 'Declare over-capacity, with a limit and an end' },
  },
  'end-surge': { schema: EndSurge, summary: { zh: '结束超员收治', en: 'End the over-capacity' } },
} as const satisfies Record<string, CommandContract>

export const FACILITIES_REFUSALS = {
  ...MOMENT_REFUSALS,
  'no-such-facility': {
    zh: '没有编号为 {facility} 的机构。请先启用，或核对编号。',
    en: 'There is no facility {facility}. Open it first, or check the id.',
  },
  'facility-exists': {
    zh: '机构 {facility} 已经启用。调整床位请用“调整床位”。',
    en: 'Facility {facility} is already open. To change its beds, set its beds.',
  },
  'facility-closed': {
    zh: '机构 {facility} 已停用。请选择其他机构，或重新启用。',
    en: 'Facility {facility} is closed. Choose another, or open it again.',
  },
  'facility-full': {
    zh: '{facility} 没有空床：共 {beds} 张，停用 {blocked}，在用 {occupied}，已预留 {reserved}。请释放预留、增加床位，或改送其他机构。',
    en: '{facility} has no free bed: {beds} in all, {blocked} blocked, {occupied} occupied, {reserved} reserved. Release a reservation, add beds, or choose another facility.',
  },
  'grade-not-taken': {
    zh: '{facility} 不收治{grade}患者，只收 {takes}。请改送定点医院。',
    en: '{facility} does not take grade {grade}; it takes {takes}. Choose a facility that does, such as a designated hospital.',
  },
  'grade-not-allowed': {
    zh: '{kind} 不得收治 {grade}。方舱医院只收无症状和轻型，隔离点不收病例。',
    en: 'A {kind} may not take grade {grade}: makeshift hospitals take asymptomatic and mild only, isolation sites take no cases.',
  },
  'beds-below-people': {
    zh: '可用床位 {usable} 少于在院和预留人数 {people}。请先转出，或少停用一些床位。',
    en: '{usable} usable beds are fewer than the {people} people inside or expected. Move people out first, or block fewer beds.',
  },
  'opening-already-recorded': {
    zh: '{facility} 的初始在院人数已登记为 {people}。如有错误，请作废原记录后重录。',
    en: 'The opening occupancy of {facility} is already recorded as {people}. If it is wrong, void that record and enter it again.',
  },
  'more-than-opening': {
    zh: '{facility} 的初始在院人员只剩 {left} 人，不能登记 {people} 人离开。',
    en: 'Only {left} opening occupants are left in {facility}; {people} cannot have left.',
  },
  'facility-not-empty': {
    zh: '{facility} 还有 {occupied} 人在内、{reserved} 人待到。全部转出后才能停用。',
    en: '{facility} still has {occupied} people inside and {reserved} expected. It can close when they have been moved.',
  },
  'wards-exceed-beds': {
    zh: '各病区共 {wards} 张，超过 {facility} 的 {beds} 张床位。请先增加床位，或减少其他病区。',
    en: 'The wards would have {wards} beds, more than the {beds} of {facility}. Add beds first, or make another ward smaller.',
  },
  'ward-in-use': {
    zh: '病区 {ward} 有 {taken} 人（含预留）、停用 {blocked} 张，不能减到 {beds} 张。请先转出或恢复床位。',
    en: 'Ward {ward} has {taken} people inside or expected and {blocked} blocked beds; it cannot shrink to {beds}. Move people or unblock beds first.',
  },
  'no-such-ward': {
    zh: '{facility} 没有病区 {ward}。请先设置病区，或核对编号。',
    en: '{facility} has no ward {ward}. Set the ward first, or check its id.',
  },
  'ward-full': {
    zh: '{facility} 的病区 {ward} 没有空床（共 {beds} 张）。请选择其他病区或机构。',
    en: 'Ward {ward} of {facility} has no free bed ({beds} in all). Choose another ward or facility.',
  },
  'until-not-ahead': {
    zh: '期限 {until} 不晚于发生时间 {occurredAt}。请填写之后的时间。',
    en: 'The end, {until}, is not after {occurredAt}. Give a later one.',
  },
  'block-exists': {
    zh: '{facility} 已有编号为 {block} 的停用记录。请换一个编号。',
    en: '{facility} already has a block {block}. Use another id.',
  },
  'no-such-block': {
    zh: '{facility} 没有编号为 {block} 的停用记录，或已恢复。',
    en: '{facility} has no block {block}, or its beds are back in use.',
  },
  'surge-in-force': {
    zh: '{facility} 已宣布超员 {beds} 张，至 {until}。请先结束，再重新宣布。',
    en: '{facility} has declared {beds} beds over capacity until {until}. End that first, then declare again.',
  },
  'no-surge': {
    zh: '{facility} 没有宣布超员。',
    en: '{facility} has declared no over-capacity.',
  },
} as const satisfies Record<string, Words>
export type FacilitiesRefusal = keyof typeof FACILITIES_REFUSALS

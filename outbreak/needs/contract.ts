import { z } from 'zod'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import {
  BuildingField,
  type CommandContract,
  IdField,
  InstantField,
  OccurredAt,
  PersonField,
  type Words,
} from '../contract-fields.ts'
import { NEED_KINDS } from './contract-kinds.ts'

export const RequestNeed = z
  .strictObject({
    need: IdField,
    kind: z.enum(NEED_KINDS),
    place: BuildingField,
    person: PersonField.nullable().default(null),
    household: IdField.nullable().default(null),
    requestedBy: z.enum(['resident', 'family', 'community', 'hotline']).default('resident'),
    careAt: InstantField.nullable()
      .default(null)
      .meta({ description: 'when dialysis, birth care, chemotherapy is due' }),
    repeat: z
      .strictObject({ weekdays: z.array(z.int().min(1).max(7)).min(1).max(7), until: InstantField })
      .nullable()
      .default(null)
      .meta({ description: 'days of the week on which it comes again, 1 is Monday, and the last moment' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A need of a resident, by or for them. Its clocks start now.' })
export type RequestNeed = z.output<typeof RequestNeed>

export const AcceptNeed = z
  .strictObject({
    need: IdField,
    slotAt: InstantField.nullable().default(null).meta({ description: 'the slot arranged at the hospital' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Take a need on; for planned care, with the slot that was arranged.' })
export type AcceptNeed = z.output<typeof AcceptNeed>

export const StartNeed = z
  .strictObject({ need: IdField, vehicle: IdField.nullable().default(null), occurredAt: OccurredAt })
  .meta({ description: 'Help is on its way.' })
export type StartNeed = z.output<typeof StartNeed>

export const RecordCareExit = z
  .strictObject({ need: IdField, vehicle: IdField, destination: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The resident has left home for care, in a closed loop: which car, to which place.' })
export type RecordCareExit = z.output<typeof RecordCareExit>

export const RecordCareReturn = z
  .strictObject({ need: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The resident is back home from care.' })
export type RecordCareReturn = z.output<typeof RecordCareReturn>

export const DeliverNeed = z
  .strictObject({
    need: IdField,
    receipt: z.string().trim().max(200).default('').meta({ description: 'what was signed or scanned at the door' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Done, with the receipt at the door. A need that repeats opens the next one.' })
export type DeliverNeed = z.output<typeof DeliverNeed>

export const RefuseNeed = z
  .strictObject({
    need: IdField,
    reason: z.enum(['declined-by-resident', 'duplicate', 'served-elsewhere', 'not-a-need']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Close a need that is not to be served here. Care that is needed is never refused.' })
export type RefuseNeed = z.output<typeof RefuseNeed>

export const FailNeed = z
  .strictObject({
    need: IdField,
    reason: z.enum(['nobody-home', 'no-vehicle', 'no-stock', 'refused-by-facility', 'no-access']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'It could not be done, and why. A need that repeats opens the next one.' })
export type FailNeed = z.output<typeof FailNeed>

export const NEEDS_COMMANDS = {
  'request-need': { schema: RequestNeed, summary: { zh: '登记居民需求', en: 'Request a need' } },
  'accept-need': { schema: AcceptNeed, summary: { zh: '接单', en: 'Accept a need' } },
  'start-need': { schema: StartNeed, summary: { zh: '出发', en: 'Start a need' } },
  'record-care-exit': { schema: RecordCareExit, summary: { zh: '登记就医外出', en: 'Record leaving for care' } },
  'record-care-return': { schema: RecordCareReturn, summary: { zh: '登记就医返家', en: 'Record return from care' } },
  'deliver-need': { schema: DeliverNeed, summary: { zh: '送达', en: 'Deliver a need' } },
  'refuse-need': { schema: RefuseNeed, summary: { zh: '不予办理', en: 'Refuse a need' } },
  'fail-need': { schema: FailNeed, summary: { zh: '未能办成', en: 'Fail a need' } },
} as const satisfies Record<string, CommandContract>

export const NEEDS_REFUSALS = {
  ...MOMENT_REFUSALS,
  'need-exists': { zh: '需求 {need} 已存在；请用新的编号。', en: 'Need {need} exists already; use a new id.' },
  'no-such-need': { zh: '没有编号为 {need} 的需求；请核对编号。', en: 'There is no need {need}; check the id.' },
  'need-closed': {
    zh: '需求 {need} 已办结（{status}）；如仍需要，请另行登记。',
    en: 'Need {need} is closed ({status}); request a new one if it is still needed.',
  },
  'need-already-accepted': {
    zh: '需求 {need} 已由接单人办理（{status}）；下一步是出发或送达。',
    en: 'Need {need} is taken already ({status}); starting or delivering it comes next.',
  },
  'need-for-nobody': {
    zh: '未写明为谁；请填写居民或住户编号。',
    en: 'It is not said for whom; name the resident or the household.',
  },
  'need-outside-city': {
    zh: '{place} 不在 {city}；请由该市登记。',
    en: '{place} is not in {city}; have it recorded there.',
  },
  'care-time-missing': {
    zh: '{kind} 须写明就诊时间，以便提前安排名额和车辆；请填写。',
    en: 'A need for {kind} has a time at which care is due, so that slot and car are arranged before; give it.',
  },
  'care-time-past': {
    zh: '就诊时间 {careAt} 已过；如现在急需，请登记为急诊。',
    en: 'The care at {careAt} is past; if it is needed now, request acute care.',
  },
  'repeat-not-planned': {
    zh: '{kind} 没有固定时间，不能设为重复；请每次登记，或改为有就诊时间的需求。',
    en: '{kind} has no fixed time and cannot repeat; request it each time.',
  },
  'slot-missing': {
    zh: '未写明已约到的名额时间；接单前请先与医院约定。',
    en: 'No slot is given; arrange one with the hospital before taking this on.',
  },
  'slot-too-late': {
    zh: '名额 {slotAt} 晚于应就诊时间 {careAt}；请改约更早，或换一家医院。',
    en: 'The slot at {slotAt} is after the care is due at {careAt}; find an earlier one, or another hospital.',
  },
  'need-not-started': {
    zh: '需求 {need} 尚未出发（{status}）；请先出发。',
    en: 'Help for need {need} is not on its way yet ({status}); start it first.',
  },
  'stays-home': {
    zh: '{kind} 由人上门办理，不需外出；如须就医，请登记为急诊或门诊类需求。',
    en: '{kind} comes to the door and is no reason to leave; for care outside, request acute care or an appointment.',
  },
  'already-left': {
    zh: '已于 {at} 外出就医；返家后请登记返家。',
    en: 'The resident left at {at} already; record the return when they are back.',
  },
  'has-not-left': {
    zh: '没有外出记录，无法登记返家；请先登记外出。',
    en: 'No leaving is recorded, so there is no return; record the leaving first.',
  },
  'receipt-missing': {
    zh: '没有签收凭据；请在门口扫码或签字后填写。',
    en: 'There is no receipt; scan or have it signed at the door, and enter that.',
  },
  'care-not-refusable': {
    zh: '{kind} 属于须保障的就医需求，不得以“{reason}”拒绝；居民自愿取消或重复登记除外。',
    en: '{kind} is care that must be given; it is not refused as "{reason}". Only the resident’s own wish or a duplicate ends it.',
  },
} as const satisfies Record<string, Words>
export type NeedsRefusal = keyof typeof NEEDS_REFUSALS

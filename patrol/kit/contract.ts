import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import {
  type CommandContract,
  IdField,
  OccurredAt,
  PersonField,
  PlaceField,
  PostField,
  type Words,
  WordsField,
} from '../contract-fields.ts'

export const KIT_ITEMS = ['car', 'kit-set', 'radio', 'body-camera', 'weapon'] as const
export type KitItem = (typeof KIT_ITEMS)[number]

const Quantity = z.int().min(1).max(10_000)
const CONDITIONS = ['good', 'worn', 'damaged', 'lost'] as const

export const ReceiveBatch = z
  .strictObject({
    batch: IdField,
    item: z.enum(KIT_ITEMS),
    words: WordsField.meta({ description: 'what it is, as the delivery note says' }),
    quantity: Quantity,
    place: PlaceField.meta({ description: 'the city whose store it comes into' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A batch comes into the store, counted as one number.' })
export type ReceiveBatch = z.output<typeof ReceiveBatch>

export const IssueKit = z
  .strictObject({
    issue: IdField,
    batch: IdField,
    unit: PostField.meta({ description: 'the unit it goes to' }),
    place: PlaceField.meta({ description: 'where the unit stands' }),
    quantity: Quantity,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Part of a batch goes to one unit. The unit owes a count of its own.' })
export type IssueKit = z.output<typeof IssueKit>

export const CountKit = z
  .strictObject({
    issue: IdField,
    counted: z.int().min(0).max(10_000).meta({ description: 'what the unit itself has counted' }),
    defective: z.int().min(0).max(10_000).default(0),
    receiver: PersonField.meta({ description: 'who signs for it' }),
    note: freeText({ max: 500 }).default(''),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The unit counts what came and acknowledges that. A difference is recorded and followed.' })
export type CountKit = z.output<typeof CountKit>

export const SettleDifference = z
  .strictObject({
    issue: IdField,
    how: z.enum(['delivered-later', 'counted-again', 'taken-back', 'exchanged', 'written-off']),
    accepted: z.int().min(0).max(10_000).meta({ description: 'what the unit holds now, agreed by both' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The issuer settles a difference; the unit holds what both agree on.' })
export type SettleDifference = z.output<typeof SettleDifference>

export const HandOutItem = z
  .strictObject({
    item: IdField.meta({ description: 'serial number or plate' }),
    issue: IdField,
    person: PersonField.meta({ description: 'the officer who answers for it' }),
    secondSigner: PersonField.nullable().default(null).meta({ description: 'a weapon needs two different signers' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'One item of what the unit has accepted goes to one person.' })
export type HandOutItem = z.output<typeof HandOutItem>

export const InspectItem = z
  .strictObject({ item: IdField, condition: z.enum(CONDITIONS), occurredAt: OccurredAt })
  .meta({ description: 'Look an item over while it is in use.' })
export type InspectItem = z.output<typeof InspectItem>

export const ReturnItem = z
  .strictObject({ item: IdField, condition: z.enum(CONDITIONS), occurredAt: OccurredAt })
  .meta({ description: 'An item comes back to the unit, or is lost.' })
export type ReturnItem = z.output<typeof ReturnItem>

export const KIT_COMMANDS = {
  'receive-batch': { schema: ReceiveBatch, summary: { zh: '装备入库', en: 'Receive a batch' } },
  'issue-kit': { schema: IssueKit, summary: { zh: '配发到单位', en: 'Issue to a unit' } },
  'count-kit': { schema: CountKit, summary: { zh: '清点签收', en: 'Count and acknowledge' } },
  'settle-difference': { schema: SettleDifference, summary: { zh: '了结差额', en: 'Settle a difference' } },
  'hand-out-item': { schema: HandOutItem, summary: { zh: '装备领用到人', en: 'Hand an item out' } },
  'inspect-item': { schema: InspectItem, summary: { zh: '装备检查', en: 'Inspect an item' } },
  'return-item': { schema: ReturnItem, summary: { zh: '装备交回', en: 'Return an item' } },
} as const satisfies Record<string, CommandContract>

export const KIT_REFUSALS = {
  'kit-batch-exists': {
    zh: '批次 {batch} 已入库；请用新的编号。',
    en: 'Batch {batch} is in the store already; use a new id.',
  },
  'no-such-kit-batch': {
    zh: '没有批次 {batch}；请核对编号，或先入库。',
    en: 'There is no batch {batch}; check the id, or receive it first.',
  },
  'batch-too-small': {
    zh: '批次 {batch} 只剩 {left} 件，配不出 {quantity}；请减少数量或换一个批次。',
    en: 'Batch {batch} has {left} left, too few for {quantity}; issue fewer, or from another batch.',
  },
  'kit-issue-exists': {
    zh: '配发单 {issue} 已存在；请用新的编号。',
    en: 'Issue {issue} exists already; use a new id.',
  },
  'no-such-kit-issue': { zh: '没有配发单 {issue}；请核对编号。', en: 'There is no issue {issue}; check the id.' },
  'not-your-issue': {
    zh: '配发单 {issue} 是发给 {unit} 的，须由该单位自己清点；如已转移，请由配发方另开单。',
    en: 'Issue {issue} went to {unit}, and each unit counts its own; if it was moved, the issuer writes a new one.',
  },
  'already-counted': {
    zh: '配发单 {issue} 已清点 {counted} 件；差额请由配发方了结，录错请作废原记录。',
    en: 'Issue {issue} was counted as {counted}; a difference is settled by the issuer, a slip is voided.',
  },
  'more-defects-than-counted': {
    zh: '损坏 {defective} 件多于清点的 {counted} 件；请核对。',
    en: '{defective} defective are more than the {counted} counted; check both.',
  },
  'nothing-to-settle': {
    zh: '配发单 {issue} 没有差额（{status}），无须了结。',
    en: 'Issue {issue} has no difference to settle ({status}).',
  },
  'own-count-settled': {
    zh: '{post} 是清点单位，不能自己了结差额；请由配发方办理。',
    en: '{post} made the count and cannot settle its own difference; the issuer does.',
  },
  'issue-not-counted': {
    zh: '配发单 {issue} 尚未清点签收，不能领用到人；请先清点。',
    en: 'Issue {issue} has not been counted, so nothing of it goes to a person yet; count it first.',
  },
  'all-handed-out': {
    zh: '配发单 {issue} 签收的 {accepted} 件都已领用；请先交回，或领用另一单。',
    en: 'All {accepted} accepted under issue {issue} are handed out; have one returned, or use another issue.',
  },
  'item-in-use': {
    zh: '{item} 正由 {person} 使用；请先交回。',
    en: '{item} is in use by {person}; have it returned first.',
  },
  'item-not-in-use': {
    zh: '{item} 未在使用（{status}）；请核对编号。',
    en: '{item} is not in use ({status}); check the number.',
  },
  'two-signers-needed': {
    zh: '武器领用须两名不同人员签字；请填写第二签字人。',
    en: 'A weapon is signed for by two different people; name the second signer.',
  },
} as const satisfies Record<string, Words>

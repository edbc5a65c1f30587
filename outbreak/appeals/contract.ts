import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import { type CommandContract, IdField, OccurredAt, PersonField, PlaceField, type Words } from '../contract-fields.ts'
import { GROUNDS } from './events.ts'

export const FileAppeal = z
  .strictObject({
    appeal: IdField,
    place: PlaceField.meta({ description: 'the place whose order is appealed' }),
    person: PersonField.nullable().default(null).meta({ description: 'the resident concerned; left out: everybody' }),
    filedBy: z.enum(['resident', 'family', 'community', 'other']).default('resident'),
    grounds: z.enum(GROUNDS).meta({ description: 'medical, child-separated and exit-blocked are urgent: 1 h' }),
    statement: freeText().default(''),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Appeal against an order, by or for a resident. Answered in 24 h, urgent ones in 1 h.' })
export type FileAppeal = z.output<typeof FileAppeal>

export const AcknowledgeAppeal = z
  .strictObject({
    appeal: IdField,
    channel: z.enum(['phone', 'in-person', 'in-app']).default('phone'),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Tell the resident that the appeal has arrived and by when it is answered (2 h).' })
export type AcknowledgeAppeal = z.output<typeof AcknowledgeAppeal>

export const DecideAppeal = z
  .strictObject({
    appeal: IdField,
    place: PlaceField,
    outcome: z.enum(['upheld', 'rejected']),
    remedy: z.enum(['lift-zone', 'release-person']).nullable().default(null),
    reasons: freeText().default(''),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Decide an appeal, with reasons, by another than the issuer. Upheld, people are free with it.' })
export type DecideAppeal = z.output<typeof DecideAppeal>

export const WithdrawAppeal = z
  .strictObject({ appeal: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The resident takes the appeal back.' })
export type WithdrawAppeal = z.output<typeof WithdrawAppeal>

export const APPEALS_COMMANDS = {
  'file-appeal': { schema: FileAppeal, summary: { zh: '提出申诉', en: 'File an appeal' } },
  'acknowledge-appeal': { schema: AcknowledgeAppeal, summary: { zh: '受理申诉', en: 'Acknowledge an appeal' } },
  'decide-appeal': { schema: DecideAppeal, summary: { zh: '裁决申诉', en: 'Decide an appeal' } },
  'withdraw-appeal': { schema: WithdrawAppeal, summary: { zh: '撤回申诉', en: 'Withdraw an appeal' } },
} as const satisfies Record<string, CommandContract>

export const APPEALS_REFUSALS = {
  ...MOMENT_REFUSALS,
  'appeal-exists': {
    zh: '申诉 {appeal} 已存在；请用新的编号。',
    en: 'Appeal {appeal} exists already; use a new id.',
  },
  'no-such-appeal': {
    zh: '没有编号为 {appeal} 的申诉；请核对编号。',
    en: 'There is no appeal {appeal}; check the id.',
  },
  'nothing-to-appeal': {
    zh: '{place} 现无生效的管控令，居民不受限制；无需申诉。若限制仍在，请先报告出口受阻或违规限制。',
    en: 'No order is in force over {place}, so residents are free and there is nothing to appeal. If they are held all the same, report the blocked exit.',
  },
  'appeal-closed': {
    zh: '申诉 {appeal} 已办结（{status}）；如有新情况，请另行提出。',
    en: 'Appeal {appeal} is closed ({status}); file a new one if something has changed.',
  },
  'already-acknowledged': {
    zh: '申诉 {appeal} 已于 {at} 受理；下一步是裁决。',
    en: 'Appeal {appeal} was acknowledged at {at}; deciding it comes next.',
  },
  'appeal-elsewhere': {
    zh: '申诉 {appeal} 针对的是 {appealed} 的管控令，不是 {place}；请核对地点。',
    en: 'Appeal {appeal} is against the order over {appealed}, not {place}; check the place.',
  },
  'decided-by-issuer': {
    zh: '{post} 签发或录入了被申诉的管控令，不得自行裁决；请由 {holder} 裁决。',
    en: '{post} issued or entered the order that is appealed and does not decide on it; {holder} does.',
  },
  'reasons-missing': {
    zh: '未写明理由；裁决须附理由并告知居民。',
    en: 'No reasons are given; a decision states them, and the resident is told.',
  },
  'remedy-missing': {
    zh: '申诉成立但未写明如何处理；请选择解除整个管控令，或仅解除本人。',
    en: 'The appeal is upheld but nothing follows from it; lift the order, or release the person.',
  },
  'nobody-to-release': {
    zh: '该申诉未指明个人，无法仅解除一人；请改为解除整个管控令，或请居民以个人名义提出。',
    en: 'The appeal names no person, so nobody can be released by it; lift the order, or have the resident appeal by name.',
  },
} as const satisfies Record<string, Words>
export type AppealsRefusal = keyof typeof APPEALS_REFUSALS

import { z } from 'zod'
import { type CommandContract, FenField, IdField, OccurredAt, RateField, type Words } from '../contract-fields.ts'
import { RELIEF_KINDS } from '../contract-kinds.ts'

const GrantRelief = z
  .strictObject({
    relief: IdField,
    firm: IdField,
    loan: IdField.nullable().default(null),
    branch: IdField,
    kind: z.enum(RELIEF_KINDS),
    amountFen: FenField.nullable().default(null).meta({ description: 'for everything but a rate' }),
    rate: z
      .strictObject({
        principalFen: FenField.min(1),
        referenceBp: RateField,
        contractBp: RateField,
        days: z.int().min(1).max(36_000),
      })
      .nullable()
      .default(null)
      .meta({ description: 'for a rate: the saving is principal × difference × days / 360' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Relief fitted to one firm; what a preferential rate saves is computed, never typed in.' })
export type GrantRelief = z.output<typeof GrantRelief>

export const RELIEF_COMMANDS = {
  'grant-relief': { schema: GrantRelief, summary: { zh: '减费让利', en: 'Grant relief' } },
} as const satisfies Record<string, CommandContract>

export const RELIEF_REFUSALS = {
  'relief-exists': { zh: '记录 {relief} 已存在；请用新的编号。', en: 'Relief {relief} exists already; use a new id.' },
  'rate-needed': {
    zh: '利率优惠须填写本金、参考利率、合同利率和天数；请补充。',
    en: 'A preferential rate needs principal, reference rate, contract rate and days; give them.',
  },
  'amount-needed': {
    zh: '“{kind}”须填写金额，不填利率；请补充。',
    en: '“{kind}” needs an amount and no rate; give the amount.',
  },
  'no-preference': {
    zh: '合同利率不低于参考利率，没有优惠；请核对。',
    en: 'The contract rate is not below the reference rate, so nothing is saved; check both.',
  },
} as const satisfies Record<string, Words>

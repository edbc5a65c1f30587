import { z } from 'zod'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import {
  BuildingField,
  type CommandContract,
  IdField,
  OccurredAt,
  PersonField,
  type Words,
} from '../contract-fields.ts'
import { VULNERABLE_KINDS } from './events.ts'

export const RecordHousehold = z
  .strictObject({
    household: IdField,
    place: BuildingField,
    door: z
      .string()
      .regex(/^[0-9A-Za-z-]{0,12}$/, 'a door has a number, not a name')
      .default('')
      .meta({ description: 'number on the door', examples: ['301'] }),
    residents: z
      .array(
        z.strictObject({
          person: PersonField,
          vulnerable: z.array(z.enum(VULNERABLE_KINDS)).max(6).default([]),
        }),
      )
      .max(30),
    firstContact: PersonField.nullable()
      .default(null)
      .meta({ description: 'who is called first and answers for them' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Who lives in a home now: ids only, with who needs looking after. Replaces what was recorded.' })
export type RecordHousehold = z.output<typeof RecordHousehold>

export const HOUSEHOLDS_COMMANDS = {
  'record-household': { schema: RecordHousehold, summary: { zh: '登记住户', en: 'Record a household' } },
} as const satisfies Record<string, CommandContract>

export const HOUSEHOLDS_REFUSALS = {
  ...MOMENT_REFUSALS,
  'resident-twice': {
    zh: '{person} 在同一户中出现两次；每人只填一次。',
    en: '{person} is listed twice in this household; name each person once.',
  },
  'first-contact-missing': {
    zh: '该户有需要照护的居民，但未指定首接责任人；请填写一人。',
    en: 'Somebody here needs looking after and no first contact is named; name one person.',
  },
  'home-outside-city': {
    zh: '{place} 不在 {city}；请核对编码，或由该市登记。',
    en: '{place} is not in {city}; check the code, or have it recorded there.',
  },
} as const satisfies Record<string, Words>
export type HouseholdsRefusal = keyof typeof HOUSEHOLDS_REFUSALS

import { z } from 'zod'
import {
  type CommandContract,
  IdField,
  LocalDateField,
  OccurredAt,
  PlaceField,
  PostField,
} from '#kernel/contract-fields.ts'

export const NotifyRelease = z
  .strictObject({
    release: IdField,
    gate: PostField,
    releaseOn: LocalDateField,
    county: PlaceField,
    whereNow: PlaceField,
    keyPerson: z.boolean().default(false),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The advance notice to the county that is home.' })
export type NotifyRelease = z.output<typeof NotifyRelease>

export const AnswerRelease = z
  .strictObject({
    release: IdField,
    result: z.enum(['confirmed', 'differs', 'unknown']),
    receipt: IdField,
    occurredAt: OccurredAt,
  })
  .meta({ description: "The receiving office's receipt, brought back to the region." })
export type AnswerRelease = z.output<typeof AnswerRelease>

export const RELEASE_COMMANDS = {
  'notify-release': { schema: NotifyRelease, summary: { zh: '发出释放通知书', en: 'Send the release notice' } },
  'answer-release': { schema: AnswerRelease, summary: { zh: '回执释放通知', en: 'Answer a release notice' } },
} as const satisfies Record<string, CommandContract>

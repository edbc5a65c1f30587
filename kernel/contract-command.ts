import { z } from 'zod'
import { IdField, InstantField, OccurredAt, PlaceField, PostField } from './contract-fields.ts'
import { freeText, freeWords } from './contract-free-text.ts'
import type { LocalDate } from './primitives/instant.ts'

/** Commands of the joint command's own desk: directives passed down, the duty officer's shift, the day's rhythm. */
const CountedNumber = z.number().nullable().default(null)

const RelayPart = z.strictObject({
  directive: IdField.meta({ description: 'id of the part, a directive of its own' }),
  to: PostField,
  place: PlaceField,
  subject: freeWords({ min: 1, max: 200 }).nullable().default(null).meta({ description: 'null: as the whole says' }),
  figureBefore: CountedNumber.meta({ description: 'counted by the server' }),
  target: z.number().nullable().default(null),
  answerDueAt: InstantField.nullable().default(null).meta({ description: 'null: when the whole is due' }),
})
export const RelayDirective = z.strictObject({
  directive: IdField.meta({ description: 'the directive that is passed down' }),
  parts: z.array(RelayPart).min(1).max(200),
  occurredAt: OccurredAt,
})

const OpenWork = z.strictObject({
  duties: z.int(),
  late: z.int(),
  soon: z.int(),
  blocked: z.int(),
  directivesOpen: z.int(),
  returnsMissing: z.int(),
  worst: z.array(z.string()).max(50),
})
export const OpenShift = z.strictObject({
  place: PlaceField.meta({ description: 'the place whose duty desk it is' }),
  until: InstantField.meta({ description: 'by when it is to be handed over' }),
  occurredAt: OccurredAt,
})
export const HandOverShift = z.strictObject({
  place: PlaceField,
  to: PostField,
  notes: freeText({ max: 2_000, description: 'what the next officer should know' }).default(''),
  open: OpenWork.nullable().default(null).meta({ description: 'counted by the server' }),
  occurredAt: OccurredAt,
})
export const AcceptShift = z.strictObject({ place: PlaceField, until: InstantField, occurredAt: OccurredAt })
export const DeclineShift = z.strictObject({
  place: PlaceField,
  reason: z.enum(['not-there', 'questions-open', 'unfit', 'wrong-post']),
  occurredAt: OccurredAt,
})

const DateField = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'write the day as YYYY-MM-DD')
  .transform((text) => text as LocalDate)
const Counted = z
  .record(z.string().max(64), z.number())
  .default({})
  .meta({ description: 'counted by the server from the records of the day' })

export const OpenPeriod = z.strictObject({
  period: IdField,
  place: PlaceField,
  date: DateField,
  units: z.array(PostField).min(1).max(400).meta({ description: 'units that owe a return, nil or not' }),
  occurredAt: OccurredAt,
})
export const ReturnDay = z.strictObject({ period: IdField, unit: PostField, figures: Counted, occurredAt: OccurredAt })

export const COMMAND_DESK_COMMANDS = {
  'relay-directive': { schema: RelayDirective, summary: { zh: '分解下达指令', en: 'Pass a directive down in parts' } },
  'open-shift': { schema: OpenShift, summary: { zh: '开班值守', en: 'Take the duty desk' } },
  'hand-over-shift': { schema: HandOverShift, summary: { zh: '交班', en: 'Hand the shift over' } },
  'accept-shift': { schema: AcceptShift, summary: { zh: '接班', en: 'Accept the shift' } },
  'decline-shift': { schema: DeclineShift, summary: { zh: '退回交班', en: 'Decline the shift' } },
  'open-period': { schema: OpenPeriod, summary: { zh: '开启当日节奏', en: "Open the day's rhythm" } },
  'return-day': { schema: ReturnDay, summary: { zh: '报送当日情况', en: 'Return the day' } },
  'return-nil': { schema: ReturnDay, summary: { zh: '零报告', en: 'Nil return' } },
} as const satisfies Record<string, { schema: z.ZodType; summary: { zh: string; en: string } }>

import { z } from 'zod'
import { RIGHTS } from './positions/rights.ts'
import type { EventId, PersonId, PlaceCode, PostId, StreamId } from './primitives/ids.ts'
import { type Instant, type LocalDate, parseInstant } from './primitives/instant.ts'

/**
 * Fields of kernel commands. Each parser is the only way in which outside text becomes a branded value;
 * in the JSON schema they are strings with a pattern, so that any client can check them.
 */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/
const PLACE = /^\d{2}(\d{2}(\d{2}(\d{3}(\d{3}(-\d{2}(-\d{2}(-\d)?)?)?)?)?)?)?$/
const LOCAL_PLACE = /^\d{12}(-\d{2}(-\d{2}(-\d)?)?)?$/
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const POST = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\.[a-z]+$/
const STREAM = /^[a-z-]+\/[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/
const DUTY_KEY = /^[a-z-]+#\d+$/
const DUTY_ID = /^[a-z-]+\/[A-Za-z0-9][A-Za-z0-9._-]{0,127}#[a-z-]+#\d+$/

function toInstant(text: string, context: z.RefinementCtx): Instant {
  const parsed = parseInstant(text)
  if (parsed !== undefined) return parsed
  context.addIssue({ code: 'custom', message: 'not a time' })
  return z.NEVER
}

export const InstantField = z
  .string()
  .regex(TIME, 'write the time as ISO 8601 with its offset, such as 2022-11-13T08:30:00+08:00')
  .transform(toInstant)
  .meta({ description: 'a moment, ISO 8601 with offset', examples: ['2022-11-13T08:30:00+08:00'] })

export const OccurredAt = InstantField.meta({
  description: 'when it happened (ISO 8601 with offset); not later than the city clock, not more than 7 days before',
  examples: ['2022-11-13T08:30:00+08:00'],
})

export const LocalDateField = z
  .string()
  .regex(DAY, 'write the day as YYYY-MM-DD')
  .transform((text) => text as LocalDate)
  .meta({ description: "a calendar day in the city's zone, YYYY-MM-DD" })

/** A number of people, tubes, beds: a whole number from 0. */
export const CountField = z.int().min(0).max(100_000_000)

export const PlaceField = z
  .string()
  .regex(PLACE, 'a place code has 2, 4, 6, 9 or 12 digits, then -compound-building-unit')
  .transform((text) => text as PlaceCode)
  .meta({ description: 'place code: 2/4/6/9/12 official digits, then `-compound-building-unit`' })

export const LocalPlaceField = z
  .string()
  .regex(LOCAL_PLACE, 'only communities and what lies in them are declared: 12 digits, then -compound-building-unit')
  .transform((text) => text as PlaceCode)
  .meta({ description: 'code of a community, compound, building or unit', examples: ['150105001001-02-05'] })

export const PostField = z
  .string()
  .regex(POST, 'a post is <place>.<desk>')
  .transform((text) => text as PostId)
  .meta({ description: 'a post, `<place>.<desk>`', examples: ['150105.transfer'] })

export const PersonField = z
  .string()
  .regex(ID, 'a person is named by an id, never by name or number')
  .transform((text) => text as PersonId)
  .meta({ description: "the person's id; never a name or a number", examples: ['p-000123'] })

export const IdField = z
  .string()
  .regex(ID, 'an id has letters, digits, - and _, at most 64')
  .meta({ description: 'an id made by the sender' })

export const EventField = z
  .string()
  .regex(/^\d{1,20}$/, 'an event is named by its number')
  .transform((text) => text as EventId)
  .meta({ description: 'id of a recorded event' })

export const StreamField = z
  .string()
  .regex(STREAM, 'a subject is <kind>/<id>')
  .transform((text) => text as StreamId)
  .meta({ description: 'the subject the duty arose from, `<kind>/<id>`', examples: ['case/p-000123'] })

export const DutyKeyField = z
  .string()
  .regex(DUTY_KEY, 'a duty is <kind>#<n> within its subject')
  .meta({ description: 'the duty within its subject', examples: ['transfer#1'] })

export const WordsField = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) })

export const GrantField = z.strictObject({ right: z.enum(RIGHTS), mode: z.enum(['command', 'assist']) })

export const BlockerField = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('duty'),
    duty: z.string().regex(DUTY_ID).meta({ description: 'id of the other duty, `<stream>#<kind>#<n>`' }),
  }),
  z.strictObject({
    kind: z.literal('resource'),
    resource: z.enum(['bed', 'vehicle', 'crew', 'room', 'test-capacity', 'staff', 'volunteers', 'access']),
  }),
])

export const EvidenceField = z.strictObject({
  kind: z.enum(['event', 'scan', 'signature', 'photo', 'receipt']),
  ref: z.string().min(1).max(200).meta({ description: 'event id, or digest of the stored file' }),
})

/** What a command of any module looks like from outside: its shape and its words. */
export interface CommandContract {
  readonly schema: z.ZodType
  readonly summary: { readonly zh: string; readonly en: string }
}
export type Words = { readonly zh: string; readonly en: string }

import { z } from 'zod'
import type { FacilityId, PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { type Instant, type LocalDate, parseInstant } from '#kernel/primitives/instant.ts'

/**
 * Fields shared by the commands of all rooms. Each parser is the only way in which outside text becomes a
 * branded value. In the JSON schema they are plain strings with a pattern, so that any client can check them.
 */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/
const PLACE = /^\d{2}(\d{2}(\d{2}(\d{3}(\d{3}(-\d{2}(-\d{2}(-\d)?)?)?)?)?)?)?$/
const BUILDING = /^\d{12}-\d{2}-\d{2}(-\d)?$/
const SUBJECT = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const POST = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\.[a-z]+$/
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

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

/** Every command has one: when it happened, at the latest now, at the earliest seven days before. */
export const OccurredAt = InstantField.meta({
  description: 'when it happened (ISO 8601 with offset); not later than the city clock, not more than 7 days before',
  examples: ['2022-11-13T08:30:00+08:00'],
})

export const LocalDateField = z
  .string()
  .regex(DAY, 'write the day as YYYY-MM-DD')
  .transform((text) => text as LocalDate)
  .meta({ description: "a calendar day in the city's zone, YYYY-MM-DD" })

export const PlaceField = z
  .string()
  .regex(PLACE, 'a place code has 2, 4, 6, 9 or 12 digits, then -compound-building-unit')
  .transform((text) => text as PlaceCode)
  .meta({ description: 'place code: 2/4/6/9/12 official digits, then `-compound-building-unit`' })

/** A building or a unit of one: where people live. */
export const BuildingField = z
  .string()
  .regex(BUILDING, 'name the building: 12 digits, -compound-building, and the unit if known')
  .transform((text) => text as PlaceCode)
  .meta({ description: 'building or unit code', examples: ['150105001001-02-05', '150105001001-02-05-1'] })

export const PersonField = z
  .string()
  .regex(SUBJECT, 'a person is named by an id, never by name or number')
  .transform((text) => text as PersonId)
  .meta({ description: "the person's id; never a name or a number", examples: ['p-000123'] })

export const FacilityField = z
  .string()
  .regex(SUBJECT, 'a facility is named by its id')
  .transform((text) => text as FacilityId)
  .meta({ description: "the facility's id", examples: ['f-makeshift-1'] })

export const PostField = z
  .string()
  .regex(POST, 'a post is <place>.<desk>')
  .transform((text) => text as PostId)
  .meta({ description: 'a post, `<place>.<desk>`', examples: ['150105.transfer'] })

/** Id of a round, a tube, a vehicle, a site, a laboratory: made by the sender. */
export const IdField = z
  .string()
  .regex(SUBJECT, 'an id has letters, digits, - and _, at most 64')
  .meta({ description: 'an id made by the sender' })

/** A number of people, tubes, beds: a whole number from 0. */
export const CountField = z.int().min(0).max(100_000_000)

/** What a command of any room looks like from outside: its shape and its words. */
export interface CommandContract {
  readonly schema: z.ZodType
  readonly summary: { readonly zh: string; readonly en: string }
}
export type Words = { readonly zh: string; readonly en: string }

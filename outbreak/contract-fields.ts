import { z } from 'zod'
import type { FacilityId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'

/** Fields shared by the commands of all rooms: the kernel's, and those that only an outbreak has. */
export { IdField, InstantField, OccurredAt, PersonField, PlaceField, PostField } from '#kernel/contract-fields.ts'

const BUILDING = /^\d{12}-\d{2}-\d{2}(-\d)?$/
const SUBJECT = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export const LocalDateField = z
  .string()
  .regex(DAY, 'write the day as YYYY-MM-DD')
  .transform((text) => text as LocalDate)
  .meta({ description: "a calendar day in the city's zone, YYYY-MM-DD" })

/** A building or a unit of one: where people live. */
export const BuildingField = z
  .string()
  .regex(BUILDING, 'name the building: 12 digits, -compound-building, and the unit if known')
  .transform((text) => text as PlaceCode)
  .meta({ description: 'building or unit code', examples: ['150105001001-02-05', '150105001001-02-05-1'] })

export const FacilityField = z
  .string()
  .regex(SUBJECT, 'a facility is named by its id')
  .transform((text) => text as FacilityId)
  .meta({ description: "the facility's id", examples: ['f-makeshift-1'] })

/** A number of people, tubes, beds: a whole number from 0. */
export const CountField = z.int().min(0).max(100_000_000)

/** What a command of any room looks like from outside: its shape and its words. */
export interface CommandContract {
  readonly schema: z.ZodType
  readonly summary: { readonly zh: string; readonly en: string }
}
export type Words = { readonly zh: string; readonly en: string }

import { z } from 'zod'
import type { LocalDate } from '#kernel/primitives/instant.ts'

/** Fields shared by the commands of all rooms: the kernel's, and those of volunteer service. */
export {
  IdField,
  InstantField,
  OccurredAt,
  PersonField,
  PlaceField,
  PostField,
  WordsField,
} from '#kernel/contract-fields.ts'

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export const DateField = z
  .string()
  .regex(DAY, 'write the day as YYYY-MM-DD')
  .transform((text) => text as LocalDate)
  .meta({ description: "a calendar day in the city's zone, YYYY-MM-DD" })

/** Minutes served, travel not among them. */
export const MinutesField = z.int().min(1).max(100_000)

export type Words = { readonly zh: string; readonly en: string }
export interface CommandContract {
  readonly schema: z.ZodType
  readonly summary: Words
}

import { z } from 'zod'
import { InstantField, PlaceField } from '#outbreak/contract-fields.ts'

/** Fields that the reading routes share. */
export const AtQuery = z.object({
  at: InstantField.optional().meta({ description: "as of this instant; the city's now when left out" }),
})
export const PlaceQuery = z.object({
  place: PlaceField.optional().meta({ description: 'this place and all below it' }),
})
export const LimitQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100).meta({ description: 'most rows to answer' }),
})

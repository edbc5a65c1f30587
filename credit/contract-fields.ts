import { z } from 'zod'

/** Fields shared by the commands of all rooms: the kernel's, and those of money. */
export {
  type CommandContract,
  EvidenceField,
  IdField,
  InstantField,
  LocalDateField,
  OccurredAt,
  PlaceField,
  PostField,
  type Words,
  WordsField,
} from '#kernel/contract-fields.ts'

/** Money is a whole number of fen; CNY 90 trillion is more than any bank of one region lends. */
export const FenField = z.int().min(0).max(9_000_000_000_000_000).meta({ description: 'money in fen, a whole number' })

export const RateField = z
  .int()
  .min(0)
  .max(3_600)
  .meta({ description: 'a yearly rate in basis points: 365 is 3.65 %', examples: [365] })

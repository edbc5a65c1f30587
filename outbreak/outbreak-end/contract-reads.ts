import { z } from 'zod'
import { At } from '#kernel/contract-reads.ts'

/** How much of the outbreak the records know: days counted mean less when many cases are not reported. */
export const Completeness = z.object({
  cases: z.number(),
  /** Cases with a known source among those on record: a stand-in, as unreported cases cannot be counted. */
  sourceKnown: z.number(),
  reportedInTime: z.number(),
  share: z.number().nullable(),
  /** Null when no share can be told, or the pack does not say what share is enough. */
  countSuffices: z.boolean().nullable(),
  enough: z.number().nullable(),
  low: z.object({ share: z.number(), days: z.number() }).nullable(),
})
export const OutbreakEndView = z.object({
  place: z.string(),
  placeName: z.string(),
  pack: z.string(),
  anchor: z.string(),
  /** Under a pack that goes by its zones: how many are in force, and when the last was lifted. */
  zones: z.object({ inForce: z.number(), lastLiftedAt: At.nullable() }),
  followed: z
    .object({
      pack: z.string(),
      anchor: z.string(),
      openedAt: At,
      cases: z.number(),
      awaiting: z.number(),
      anchorAt: At.nullable(),
      declaredAt: At.nullable(),
      heightenedUntil: At.nullable(),
      closedAt: At.nullable(),
      resets: z.number(),
      status: z.enum(['active', 'countdown', 'due', 'declared', 'heightened', 'closed']),
      day: z.number(),
      of: z.number(),
      dueAt: At.nullable(),
      waitsUntil: At.nullable(),
    })
    .nullable(),
  completeness: Completeness,
})

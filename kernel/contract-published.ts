import { z } from 'zod'
import { Words } from './contract-reads.ts'

/** A printed number beside the count that bears it out, with the SELECT that gives the count again. */
export const PublishedRow = z.object({
  id: z.string(),
  title: z.string().meta({ description: "in the asker's language" }),
  names: Words,
  definition: Words,
  unit: Words,
  city: z.string(),
  published: z.number().meta({ description: 'as printed, in `unit`' }),
  relation: z.enum(['=', '>', '<', 'all']),
  low: z.number().meta({ description: 'least count that bears it out; itself outside for `>`' }),
  high: z.number().meta({ description: 'greatest count that bears it out; itself outside for `<`' }),
  computed: z
    .number()
    .nullable()
    .meta({ description: 'counted from events as of the moment; null when nothing is there to count' }),
  ok: z.boolean(),
  window: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  sql: z.string().meta({ description: 'one SELECT over events, column n: run it with `firebreak sql`' }),
})
export type PublishedRow = z.infer<typeof PublishedRow>

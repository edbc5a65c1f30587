import { z } from 'zod'
import { At, Words } from './contract-reads.ts'

const Load = { open: z.number(), late: z.number(), soon: z.number(), blocked: z.number() }
const OpenWork = z.object({
  duties: z.number(),
  late: z.number(),
  soon: z.number(),
  blocked: z.number(),
  directivesOpen: z.number(),
  returnsMissing: z.number(),
  worst: z.array(z.string()),
})

/** The command desk of a place: groups and their fronts, who is on duty, today's rhythm, what each unit has answered. */
export const CommandDesk = z.object({
  now: At,
  groups: z.array(
    z.object({
      group: z.string(),
      name: Words,
      front: z.string(),
      frontName: z.string(),
      leader: z.string(),
      leaderWords: Words,
      posts: z.array(z.object({ post: z.string(), words: Words })),
      ...Load,
    }),
  ),
  metric: z.array(
    z.object({
      post: z.string(),
      words: Words,
      issued: z.number(),
      received: z.number(),
      assigned: z.number(),
      answered: z.number(),
      circulars: z.number(),
    }),
  ),
  /** The present shift of the nearest desk first, then those before it. */
  shifts: z.array(
    z.object({
      place: z.string(),
      placeName: z.string(),
      number: z.number(),
      officerPost: z.string(),
      officerWords: Words,
      fromAt: At,
      untilAt: At,
      offeredTo: z.string().nullable(),
      offeredWords: Words.nullable(),
      offeredAt: At.nullable(),
      acceptDueAt: At.nullable(),
      notes: z.string().nullable(),
      open: OpenWork.nullable(),
      endedAt: At.nullable(),
    }),
  ),
  rhythm: z
    .object({
      period: z.string(),
      cutOffs: z.array(z.object({ name: z.string(), at: At })),
      units: z.number(),
      returns: z.array(
        z.object({ unit: z.string(), words: Words, status: z.enum(['owed', 'returned', 'nil']), dueAt: At }),
      ),
    })
    .nullable(),
})

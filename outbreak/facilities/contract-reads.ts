import { z } from 'zod'
import { At } from '#kernel/contract-reads.ts'
import { WARD_KINDS } from './events.ts'

export const WardView = z.object({
  ward: z.string(),
  kind: z.enum(WARD_KINDS),
  beds: z.number(),
  blocked: z.number(),
  taken: z.number(),
  free: z.number(),
})
export const BedBlockView = z.object({
  block: z.string(),
  ward: z.string().nullable(),
  beds: z.number(),
  reason: z.string(),
  blockedAt: At,
  until: At,
  overdue: z.boolean(),
})
/** How many people should leave on a day: by the pack's days in care, and by the end of contacts' facility days. */
export const ReleaseDay = z.object({ date: z.string(), people: z.number() })
/** How often people were refused at the door, by the reason that was given. */
export const RefusalCount = z.object({ code: z.string(), times: z.number() })

/** What a facility's page says beyond its row. */
export const FACILITY_DETAIL = {
  wards: z.array(WardView),
  blocks: z.array(BedBlockView),
  releases: z.array(ReleaseDay),
  refusals: z.array(RefusalCount),
}

import { z } from 'zod'

/** Filters and order of a list under a name, kept for one account. */
const SavedView = z.strictObject({
  name: z.string().trim().min(1).max(60),
  view: z.strictObject({
    filters: z.record(z.string().max(40), z.string().max(200)),
    sorting: z.strictObject({ column: z.string().max(40), down: z.boolean() }).nullable(),
  }),
})
export const SavedViews = z.array(SavedView).max(50)
export const GridName = z.string().regex(/^[a-z][a-z-]{0,30}$/, 'the name of a list')

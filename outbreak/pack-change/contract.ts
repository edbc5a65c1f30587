import { z } from 'zod'

const Count = z.int().min(0)

/** What a change of pack does, in numbers: the same shape before it is done and after. */
export const PackChangeCounts = z
  .strictObject({
    contacts: z
      .strictObject({ released: Count, shortened: Count })
      .meta({ description: 'close contacts whose days are over under the new pack; those whose end moves forward' }),
    secondaryContacts: z.strictObject({ released: Count }),
    zones: z
      .strictObject({ before: Count, after: Count, lifted: Count })
      .meta({ description: 'orders in force just before and just after; orders ended by the change' }),
    people: z.strictObject({ insideBefore: Count, insideAfter: Count }),
  })
  .meta({ description: 'contacts, zones and people inside, as a change of pack leaves them' })
export type PackChangeCounts = z.infer<typeof PackChangeCounts>

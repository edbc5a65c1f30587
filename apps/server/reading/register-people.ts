import { z } from 'zod'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { PersonField } from '#outbreak/contract-fields.ts'
import type { Store } from '#store/store.ts'

const Text = z.string().max(400).optional()

export const RegisterPeople = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        person: PersonField,
        name: Text,
        idNumber: Text.meta({ description: 'checked nowhere: the vault keeps what is given' }),
        phone: Text,
        address: Text,
        note: Text,
      }),
    )
    .min(1)
    .max(1000),
})

/** Personal data go to the vault and nowhere else; fields that are left out stay as they are. */
export async function registerPeople(
  store: Store,
  city: CityCode,
  body: z.infer<typeof RegisterPeople>,
): Promise<number> {
  const entries = body.rows.map(({ person, ...fields }) => {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined)
    return { city, person, fields: Object.fromEntries(given) }
  })
  await store.vault.put(entries)
  return entries.length
}

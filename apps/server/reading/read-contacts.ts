import type { z } from 'zod'
import type { ContactFacts } from '#outbreak/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed, TOTAL } from '../http/listed.ts'
import { withPlaceNames } from './person-facts.ts'

export type ContactFactsDoc = z.infer<typeof ContactFacts>
type ContactRow = Omit<ContactFactsDoc, 'homeName' | 'facilityName'>

const COLUMNS = `person, place as home, index_case as "indexCase", category, setting, certainty,
  last_exposure_at as "lastExposureAt", determined_at as "determinedAt", status, placement, facility,
  expires_at as "expiresAt", released_at as "releasedAt"`

export async function readContact(db: ReadDb, city: string, person: string): Promise<ContactFactsDoc | null> {
  const sql = `select ${COLUMNS} from contacts where city = $1 and person = $2 and known_to is null
    order by determined_at desc limit 1`
  return (await withPlaceNames(db, city, await db.rows<ContactRow>(sql, [city, person])))[0] ?? null
}

export interface ContactFilter {
  readonly place?: string | undefined
  readonly status?: string | undefined
  readonly indexCase?: string | undefined
  readonly limit: number
}

export async function readContacts(db: ReadDb, city: string, filter: ContactFilter): Promise<Listed<ContactFactsDoc>> {
  const sql = `select ${COLUMNS}, ${TOTAL} from contacts where city = $1 and known_to is null
    and ($2::text is null or starts_with(place, $2)) and ($3::text is null or status = $3)
    and ($4::text is null or index_case = $4) order by determined_at desc, person limit $5`
  const values = [city, filter.place ?? null, filter.status ?? null, filter.indexCase ?? null, filter.limit]
  const { total, rows } = listed(await db.rows<ContactRow & { total: number }>(sql, values))
  return { total, rows: await withPlaceNames(db, city, rows) }
}

import type { z } from 'zod'
import type { ContactFacts } from '#outbreak/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { withPlaceNames } from './person-facts.ts'
import { type Page, type Paging, readPage } from './read-page.ts'

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

export interface ContactFilter extends Paging {
  readonly place?: string | undefined
  readonly status?: string | undefined
  readonly indexCase?: string | undefined
  readonly facility?: string | undefined
}

const WHERE = `city = $1 and known_to is null and ($2::text is null or starts_with(place, $2))
  and ($3::text is null or status = $3) and ($4::text is null or index_case = $4)
  and ($5::text is null or facility = $5)`

export async function readContacts(db: ReadDb, city: string, filter: ContactFilter): Promise<Page<ContactFactsDoc>> {
  const { place = null, status = null, indexCase = null, facility = null } = filter
  const asked = { table: 'contacts', columns: COLUMNS, at: 'determined_at', where: WHERE } as const
  const values = [city, place, status, indexCase, facility]
  const page = await readPage<ContactRow>(db, { ...asked, values }, filter)
  return { ...page, rows: await withPlaceNames(db, city, page.rows) }
}

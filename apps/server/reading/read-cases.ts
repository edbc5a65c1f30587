import type { z } from 'zod'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import type { FoundIn } from '#outbreak/cases/events.ts'
import type { CaseFacts } from '#outbreak/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { withPlaceNames } from './person-facts.ts'
import { type Page, type Paging, readPage } from './read-page.ts'

export type CaseFactsDoc = z.infer<typeof CaseFacts>
type CaseRow = Omit<CaseFactsDoc, 'homeName' | 'facilityName'>

const COLUMNS = `person, place as home, found_in as "foundIn", found_in_estimated as "foundInEstimated",
  coalesce(found_at, suspected_at) as "foundAt", index_case as "indexCase", classification, grade, report_date as "reportDate", status, facility`

export async function readCase(db: ReadDb, city: string, person: string): Promise<CaseFactsDoc | null> {
  const sql = `select ${COLUMNS} from cases where city = $1 and person = $2 and known_to is null`
  return (await withPlaceNames(db, city, await db.rows<CaseRow>(sql, [city, person])))[0] ?? null
}

export interface CaseFilter extends Paging {
  readonly place?: string | undefined
  readonly date?: LocalDate | undefined
  readonly status?: string | undefined
  readonly foundIn?: readonly FoundIn[] | undefined
  readonly facility?: string | undefined
}

const AT = 'coalesce(found_at, suspected_at)'
const WHERE = `city = $1 and known_to is null and ($2::text is null or starts_with(place, $2))
  and ($3::date is null or report_date = $3) and ($4::text is null or status = $4)
  and ($5::text[] is null or found_in = any ($5)) and ($6::text is null or facility = $6)`

/** The line list: newest finding first. `date` is the day the case was reported in. */
export async function readLineList(db: ReadDb, city: string, filter: CaseFilter): Promise<Page<CaseFactsDoc>> {
  const { place = null, date = null, status = null, foundIn = null, facility = null } = filter
  const values = [city, place, date, status, foundIn, facility]
  const page = await readPage<CaseRow>(db, { table: 'cases', columns: COLUMNS, at: AT, where: WHERE, values }, filter)
  return { ...page, rows: await withPlaceNames(db, city, page.rows) }
}

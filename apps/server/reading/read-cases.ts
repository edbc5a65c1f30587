import type { z } from 'zod'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import type { CaseFacts } from '#outbreak/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed, TOTAL } from '../http/listed.ts'
import { withPlaceNames } from './person-facts.ts'

export type CaseFactsDoc = z.infer<typeof CaseFacts>
type CaseRow = Omit<CaseFactsDoc, 'homeName' | 'facilityName'>

const COLUMNS = `person, place as home, found_in as "foundIn", found_in_estimated as "foundInEstimated",
  coalesce(found_at, suspected_at) as "foundAt", index_case as "indexCase", classification, grade, report_date as "reportDate", status, facility`

export async function readCase(db: ReadDb, city: string, person: string): Promise<CaseFactsDoc | null> {
  const sql = `select ${COLUMNS} from cases where city = $1 and person = $2 and known_to is null`
  return (await withPlaceNames(db, city, await db.rows<CaseRow>(sql, [city, person])))[0] ?? null
}

export interface CaseFilter {
  readonly place?: string | undefined
  readonly date?: LocalDate | undefined
  readonly status?: string | undefined
  readonly limit: number
}

/** The line list: newest finding first. `date` is the day the case was reported in. */
export async function readLineList(db: ReadDb, city: string, filter: CaseFilter): Promise<Listed<CaseFactsDoc>> {
  const sql = `select ${COLUMNS}, ${TOTAL} from cases where city = $1 and known_to is null
    and ($2::text is null or starts_with(place, $2)) and ($3::date is null or report_date = $3)
    and ($4::text is null or status = $4) order by coalesce(found_at, suspected_at) desc, person limit $5`
  const values = [city, filter.place ?? null, filter.date ?? null, filter.status ?? null, filter.limit]
  const { total, rows } = listed(await db.rows<CaseRow & { total: number }>(sql, values))
  return { total, rows: await withPlaceNames(db, city, rows) }
}

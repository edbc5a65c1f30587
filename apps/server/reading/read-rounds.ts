import type { z } from 'zod'
import type { RoundRow } from '#outbreak/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed, TOTAL } from '../http/listed.ts'
import { readNames } from './names.ts'

type RoundDoc = z.infer<typeof RoundRow>

/** Rounds, newest first, with the tubes counted so far. */
export async function readRounds(
  db: ReadDb,
  city: string,
  filter: { readonly place?: string | undefined; readonly round?: string | undefined; readonly limit: number },
): Promise<Listed<RoundDoc>> {
  const sql = `select round, place, opened_at as "openedAt", results_due_at as "resultsDueAt", roster, people,
    tubes_collected as "tubesCollected", tubes_received as "tubesReceived", negative, positive, invalid,
    completed_at as "completedAt", status, ${TOTAL} from rounds where city = $1 and known_to is null
    and ($2::text is null or starts_with(place, $2)) and ($3::text is null or round = $3)
    order by opened_at desc, round limit $4`
  const values = [city, filter.place ?? null, filter.round ?? null, filter.limit]
  const { total, rows } = listed(await db.rows<Omit<RoundDoc, 'placeName'> & { total: number }>(sql, values))
  const names = await readNames(db, city, { places: rows.map((row) => row.place) })
  return { total, rows: rows.map((row) => ({ ...row, placeName: names.place(row.place) })) }
}

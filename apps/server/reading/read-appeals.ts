import type { z } from 'zod'
import type { AppealRow } from '#outbreak/zones/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed, TOTAL } from '../http/listed.ts'
import { readNames } from './names.ts'

export type AppealDoc = z.infer<typeof AppealRow>
type Row = Omit<AppealDoc, 'placeName' | 'holderWords'>

export interface AppealFilter {
  readonly place?: string | undefined
  readonly status?: string | undefined
  readonly limit: number
}
const SQL = `select appeal, place, episode, person, filed_by as "filedBy", grounds, urgent, statement, status, holder,
    issuer, filed_at as "filedAt", acknowledge_due_at as "acknowledgeDueAt", acknowledged_at as "acknowledgedAt",
    decide_due_at as "decideDueAt", ended_at as "endedAt", outcome, remedy, reasons, ${TOTAL} from appeals
  where city = $1 and known_to is null and ($2::text is null or starts_with(place, $2))
    and ($3::text is null or status = $3)
  order by status <> 'open', decide_due_at, appeal limit $4`

/** Appeals, the open ones first and the soonest due on top. */
export async function readAppeals(db: ReadDb, city: string, filter: AppealFilter): Promise<Listed<AppealDoc>> {
  const values = [city, filter.place ?? null, filter.status ?? null, filter.limit]
  const { total, rows } = listed(await db.rows<Row & { total: number }>(SQL, values))
  const names = await readNames(db, city, {
    places: rows.map(({ place }) => place),
    posts: rows.map(({ holder }) => holder),
  })
  return {
    total,
    rows: rows.map((row) => ({ ...row, placeName: names.place(row.place), holderWords: names.post(row.holder) })),
  }
}

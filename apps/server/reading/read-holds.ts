import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { HoldFacts } from '#outbreak/testing/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from './names.ts'

type HoldDoc = z.infer<typeof HoldFacts>

/** The positive pools whose member the person is or was, the latest first; a hold is over when its time is. */
export async function readHolds(db: ReadDb, city: string, person: string, now: Instant): Promise<HoldDoc[]> {
  const sql = `select pool, place, status, held_at as "heldAt", ends_at as "endsAt", retest_due_at as "retestDueAt", single,
      issuer, legal_basis as "legalBasis", appeal_channel as "appealChannel",
      held_at <= $3 and $3 < ends_at as "heldNow"
    from holds where city = $1 and person = $2 and known_to is null order by held_at desc`
  const rows = await db.rows<Omit<HoldDoc, 'issuerWords' | 'placeName'>>(sql, [city, person, now])
  const names = await readNames(db, city, { posts: rows.map(({ issuer }) => issuer), places: rows.map((r) => r.place) })
  return rows.map((row) => ({ ...row, placeName: names.place(row.place), issuerWords: names.post(row.issuer) }))
}

import type { CareNeed } from '#outbreak/transfer/events.ts'
import type { ReadDb } from '#store/store.ts'

/** What a person needs besides a bed; empty when nothing is recorded, or when the asker may not see it. */
export async function readNeeds(db: ReadDb, city: string, person: string): Promise<readonly CareNeed[]> {
  const sql = 'select needs from care_needs where city = $1 and known_to is null and person = $2'
  const [row] = await db.rows<{ needs: readonly CareNeed[] }>(sql, [city, person])
  return row?.needs ?? []
}

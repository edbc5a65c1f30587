import type { CareNeed } from '#outbreak/transfer/events.ts'
import type { ReadDb } from '#store/store.ts'

/** What the person needs besides a bed; nothing where nothing was recorded. */
export async function readCareNeeds(db: ReadDb, city: string, person: string): Promise<readonly CareNeed[]> {
  const sql = 'select needs from care_needs where city = $1 and person = $2 and known_to is null'
  const [row] = await db.rows<{ readonly needs: readonly CareNeed[] }>(sql, [city, person])
  return row?.needs ?? []
}

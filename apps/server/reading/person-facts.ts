import type { ReadDb } from '#store/store.ts'
import { readFacilityNames } from './facility-names.ts'
import { readNames } from './names.ts'

interface Stored {
  readonly home: string
  readonly facility: string | null
}

/** Rows about persons with the names of where they live and where they are. */
export async function withPlaceNames<Row extends Stored>(
  db: ReadDb,
  city: string,
  rows: readonly Row[],
): Promise<(Row & { homeName: string; facilityName: string | null })[]> {
  const names = await readNames(db, city, { places: rows.map((row) => row.home) })
  const facilities = await readFacilityNames(
    db,
    city,
    rows.map((row) => row.facility),
  )
  return rows.map((row) => ({
    ...row,
    homeName: names.place(row.home),
    facilityName: row.facility === null ? null : (facilities.get(row.facility) ?? row.facility),
  }))
}

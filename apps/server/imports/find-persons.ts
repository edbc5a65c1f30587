import { randomBytes } from 'node:crypto'
import type { PositiveRow } from '#exchange/positives/read-positives.ts'
import type { CityCode, PersonId } from '#kernel/primitives/ids.ts'
import type { ReadDb, ReadScope, Store } from '#store/store.ts'

export interface PersonRow extends PositiveRow {
  readonly person: PersonId
  /** Isolation site where the person lies as a contact; the report frees the room. */
  readonly facility: string | null
  readonly known: boolean
}

const ID_BYTES = 8
const newPerson = (): PersonId => `p-${randomBytes(ID_BYTES).toString('hex')}` as PersonId

interface Standing {
  readonly person: string
  readonly facility: string | null
  readonly known: boolean
}

async function readStanding(db: ReadDb, city: CityCode, persons: readonly string[]): Promise<Map<string, Standing>> {
  const sql = `select p.person, max(c.facility) as facility, bool_or(k.person is not null) as known
    from unnest($2::text[]) as p (person)
    left join contacts c on c.city = $1 and c.person = p.person and c.known_to is null and c.status = 'placed'
    left join cases k on k.city = $1 and k.person = p.person and k.known_to is null and k.status <> 'revoked'
    group by p.person`
  const rows = await db.rows<Standing>(sql, [city, persons])
  return new Map(rows.map((row) => [row.person, row]))
}

/** Finds each row's person by citizen number, or gives a new id; says whether they lie at a site, or are cases already. */
export async function findPersons(
  store: Store,
  scope: ReadScope,
  city: CityCode,
  rows: readonly PositiveRow[],
): Promise<readonly PersonRow[]> {
  const byNumber = await store.vault.findByNumber(
    city,
    rows.map(({ idNumber }) => idNumber),
  )
  const standing = await store.read(scope, (db) => readStanding(db, city, [...byNumber.values()]))
  return rows.map((row) => {
    const person = byNumber.get(row.idNumber) ?? newPerson()
    const { facility = null, known = false } = standing.get(person) ?? {}
    return { ...row, person, facility, known }
  })
}

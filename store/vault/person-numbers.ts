import { createHmac } from 'node:crypto'
import type pg from 'pg'
import type { CityCode, PersonId } from '#kernel/primitives/ids.ts'
import { arrayLiteral } from '../database/array-literal.ts'

/** Digests are made with a key of their own, derived from the master key: the table alone tells nobody's number. */
function digester(master: Buffer, city: CityCode): (number: string) => string {
  const key = createHmac('sha256', master).update('citizen-number').digest()
  return (number) => createHmac('sha256', key).update(`${city}/${number.toUpperCase()}`).digest('hex')
}

interface Numbered {
  readonly person: PersonId
  readonly number: string
}

/** Remembers whose number it is; the first person known by a number stays so. */
export async function keepNumbers(
  client: pg.ClientBase,
  master: Buffer,
  city: CityCode,
  persons: readonly Numbered[],
): Promise<void> {
  if (persons.length === 0) return
  const digest = digester(master, city)
  await client.query(
    `insert into vault_numbers (city, digest, person)
     select $1, decode(d, 'hex'), p from unnest($2::text[], $3::text[]) as x (d, p) on conflict do nothing`,
    [
      city,
      arrayLiteral(persons.map(({ number }) => digest(number))),
      arrayLiteral(persons.map(({ person }) => person)),
    ],
  )
}

/** Who is known by each number; numbers that nobody has are left out. */
export async function findByNumber(
  client: pg.ClientBase,
  master: Buffer,
  city: CityCode,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, PersonId>> {
  const digest = digester(master, city)
  const byDigest = new Map(numbers.map((number) => [digest(number), number]))
  const { rows } = await client.query<{ digest: string; person: PersonId }>(
    `select encode(digest, 'hex') as digest, person from vault_numbers
     where city = $1 and digest in (select decode(d, 'hex') from unnest($2::text[]) as d)`,
    [city, arrayLiteral([...byDigest.keys()])],
  )
  return new Map(rows.map((row) => [byDigest.get(row.digest) ?? '', row.person]))
}

export const forgetNumbers = (client: pg.ClientBase, city: CityCode, person: string) =>
  client.query('delete from vault_numbers where city = $1 and person = $2', [city, person])

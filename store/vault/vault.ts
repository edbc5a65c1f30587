import type pg from 'pg'
import type { CityCode, PersonId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { arrayLiteral } from '../database/array-literal.ts'
import { WRITER } from '../database/roles.ts'
import { begun } from '../database/transaction.ts'
import type { TextOwner, Vault, VaultEntry, VaultFields, VaultReader } from '../store.ts'
import { newKey, open, seal } from './crypt.ts'
import { findByNumber, forgetNumbers, keepNumbers } from './person-numbers.ts'
import { dropTexts, findTexts, isPerson, openTexts, putTexts } from './texts.ts'

interface Held {
  readonly person: PersonId
  /** Null when the person was erased. */
  readonly wrapped: Buffer | null
  readonly sealed: Buffer | null
}
interface Sealed {
  readonly city: CityCode
  readonly person: PersonId
  readonly wrapped: Buffer
  readonly sealed: Buffer
}

const none: Promise<void> = Promise.resolve()
const contextOf = (city: string, person: string): string => `${city}/${person}`

/** A schema of our own that holds a vault's tables beside the common one's. */
export type VaultSchema = 'public' | 'vault_resettlement'

export function openVault(
  pool: pg.Pool,
  master: Buffer,
  wallNow: () => Instant,
  schema: VaultSchema = 'public',
): Vault {
  const begin = `begin read write; set local role ${WRITER}; set local search_path to ${schema}, pg_catalog`
  const write = <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => begun(pool, begin, work)
  return {
    put: (entries) => write((client) => putAll(client, master, entries)),
    findByNumber: (city, numbers) => write((client) => findByNumber(client, master, city, numbers)),
    read: (city, persons, reader) =>
      write(async (client) => {
        await logReads(client, city, persons, reader, wallNow())
        return opened(city, await held(client, city, persons), master)
      }),
    putTexts: (entries) => (entries.length === 0 ? none : write((client) => putTexts(client, master, entries))),
    readTexts: (city, refs, reader) =>
      write(async (client) => {
        const found = await findTexts(client, city, refs)
        const persons = [...new Set(found.map(({ owner }) => owner).filter(isPerson))]
        if (reader !== null) await logReads(client, city, persons, reader, wallNow())
        return openTexts(client, master, city, found, reader !== null)
      }),
    dropTexts: (city, refs) => (refs.length === 0 ? none : write((client) => dropTexts(client, city, refs))),
    erase: (city, owner) => write((client) => erase(client, city, owner, wallNow())),
    reads: (city, limit) => write((client) => listReads(client, city, limit)),
  }
}

async function putAll(client: pg.ClientBase, master: Buffer, entries: readonly VaultEntry[]): Promise<void> {
  for (const [city, mine] of Map.groupBy(entries, (entry) => entry.city)) {
    const byPerson = Map.groupBy(mine, (entry) => entry.person)
    const known = new Map((await held(client, city, [...byPerson.keys()])).map((row) => [row.person, row]))
    const sealed: Sealed[] = []
    for (const [person, parts] of byPerson) {
      const before = known.get(person)
      if (before && !before.wrapped) continue
      sealed.push(sealEntry(city, person, before, Object.assign({}, ...parts.map((part) => part.fields)), master))
    }
    await store(client, city, sealed)
    // Of an erased person nothing is kept, the number neither.
    const kept = new Set(sealed.map(({ person }) => person))
    await keepNumbers(client, master, city, mine.filter(({ person }) => kept.has(person)).flatMap(numberOf))
  }
}

const numberOf = ({ person, fields }: VaultEntry) =>
  typeof fields.idNumber === 'string' ? [{ person, number: fields.idNumber }] : []

function sealEntry(
  city: CityCode,
  person: PersonId,
  before: Held | undefined,
  fields: VaultFields,
  master: Buffer,
): Sealed {
  const context = contextOf(city, person)
  const key = before?.wrapped ? open(master, before.wrapped, context) : newKey()
  const wrapped = before?.wrapped ?? seal(master, key, context)
  const old: VaultFields = before?.sealed ? JSON.parse(open(key, before.sealed, context).toString()) : {}
  return { city, person, wrapped, sealed: seal(key, Buffer.from(JSON.stringify({ ...old, ...fields })), context) }
}

async function store(client: pg.ClientBase, city: CityCode, rows: readonly Sealed[]): Promise<void> {
  const persons = arrayLiteral(rows.map((row) => row.person))
  const hex = (bytes: Buffer): string => bytes.toString('hex')
  await client.query(
    `insert into vault_keys (city, person, wrapped)
     select $1, p, decode(k, 'hex') from unnest($2::text[], $3::text[]) as x (p, k) on conflict do nothing`,
    [city, persons, arrayLiteral(rows.map((row) => hex(row.wrapped)))],
  )
  await client.query(
    `insert into vault (city, person, sealed)
     select $1, p, decode(s, 'hex') from unnest($2::text[], $3::text[]) as x (p, s)
     on conflict (city, person) do update set sealed = excluded.sealed`,
    [city, persons, arrayLiteral(rows.map((row) => hex(row.sealed)))],
  )
}

async function held(client: pg.ClientBase, city: CityCode, persons: readonly PersonId[]): Promise<Held[]> {
  const { rows } = await client.query<Held>(
    `select k.person, k.wrapped, v.sealed from vault_keys k left join vault v using (city, person)
     where k.city = $1 and k.person = any ($2)`,
    [city, arrayLiteral(persons)],
  )
  return rows
}

function opened(city: CityCode, rows: readonly Held[], master: Buffer): Record<string, VaultFields> {
  const found: Record<string, VaultFields> = {}
  for (const { person, wrapped, sealed } of rows) {
    if (!wrapped || !sealed) continue
    const context = contextOf(city, person)
    found[person] = JSON.parse(open(open(master, wrapped, context), sealed, context).toString())
  }
  return found
}

async function logReads(
  client: pg.ClientBase,
  city: CityCode,
  persons: readonly string[],
  { who, post, purpose }: VaultReader,
  at: Instant,
): Promise<void> {
  await client.query(
    'insert into vault_reads (city, person, who, post, purpose, at) select $1, p, $3, $4, $5, $6 from unnest($2::text[]) as p',
    [city, arrayLiteral(persons), who, post, purpose, at],
  )
}

async function erase(
  client: pg.ClientBase,
  city: CityCode,
  owner: TextOwner,
  at: Instant,
): Promise<'erased' | 'unknown'> {
  const { rowCount } = await client.query(
    'update vault_keys set wrapped = null, erased_at = coalesce(erased_at, $3) where city = $1 and person = $2',
    [city, owner, at],
  )
  await client.query(`update vault set sealed = '' where city = $1 and person = $2`, [city, owner])
  await forgetNumbers(client, city, owner)
  await client.query(`update vault_texts set sealed = '' where city = $1 and owner = $2`, [city, owner])
  return rowCount === 0 ? 'unknown' : 'erased'
}

async function listReads(client: pg.ClientBase, city: CityCode, limit: number) {
  const { rows } = await client.query<VaultReader & { person: PersonId; at: Instant }>(
    'select who, post, purpose, person, at from vault_reads where city = $1 order by id desc limit $2',
    [city, limit],
  )
  return rows
}

import type pg from 'pg'
import type { CityCode } from '#kernel/primitives/ids.ts'
import type { TextRef } from '#kernel/texts/text-ref.ts'
import { arrayLiteral } from '../database/array-literal.ts'
import type { HeldText, TextEntry, TextOwner } from '../store.ts'
import { newKey, open, seal } from './crypt.ts'

/** A person's id has no slash; a subject is `<kind>/<id>`. */
export const isPerson = (owner: TextOwner): boolean => !owner.includes('/')

const keyContext = (city: string, owner: string): string => `${city}/${owner}`
const textContext = (city: string, owner: string, ref: string): string => `${city}/${owner}/${ref}`
const hex = (bytes: Buffer): string => bytes.toString('hex')

/** Writes new texts; those that are there already stay as they are, so that a repeat is harmless. */
export async function putTexts(client: pg.ClientBase, master: Buffer, entries: readonly TextEntry[]): Promise<void> {
  // What refers to them commits later in the same log: its flush takes these along, so none of their own is needed.
  await client.query('set local synchronous_commit = off')
  for (const [city, mine] of Map.groupBy(entries, (entry) => entry.city)) {
    const keys = await keysFor(client, master, city, [...new Set(mine.map(({ owner }) => owner))])
    const sealed = mine.map(({ owner, ref, text }) => {
      const key = keys.get(owner)
      // Of an erased person nothing is kept any more: the text reads as erased from the start.
      return key === undefined ? '' : hex(seal(key, Buffer.from(text), textContext(city, owner, ref)))
    })
    await client.query(
      `insert into vault_texts (city, ref, owner, sealed)
       select $1, r, o, decode(s, 'hex') from unnest($2::text[], $3::text[], $4::text[]) as x (r, o, s)
       on conflict do nothing`,
      [
        city,
        arrayLiteral(mine.map(({ ref }) => ref)),
        arrayLiteral(mine.map(({ owner }) => owner)),
        arrayLiteral(sealed),
      ],
    )
  }
}

/**
 * Keys of these owners, made where there are none. A person stays erased for good; a place or another subject that
 * was erased gets a new key, because what is written of it later is not what was erased.
 */
async function keysFor(
  client: pg.ClientBase,
  master: Buffer,
  city: CityCode,
  owners: readonly TextOwner[],
): Promise<Map<TextOwner, Buffer>> {
  const sorted = owners.toSorted()
  const known = await readKeys(client, master, city, sorted)
  const missing = sorted.filter((owner) => !known.has(owner))
  if (missing.length === 0) return known
  const fresh = new Map(missing.map((owner) => [owner, newKey()]))
  const wrapped = [...fresh].map(([owner, key]) => hex(seal(master, key, keyContext(city, owner))))
  const { rows } = await client.query<{ person: TextOwner }>(
    `insert into vault_keys (city, person, wrapped)
     select $1, o, decode(k, 'hex') from unnest($2::text[], $3::text[]) as x (o, k)
     on conflict (city, person) do update set wrapped = excluded.wrapped, erased_at = null
     where vault_keys.wrapped is null and position('/' in vault_keys.person) > 0
     returning person`,
    [city, arrayLiteral(missing), arrayLiteral(wrapped)],
  )
  for (const { person } of rows) {
    const key = fresh.get(person)
    if (key !== undefined) known.set(person, key)
  }
  // Of two writers at once one waits at the insert, and then seals with the key that stayed.
  const others = missing.filter((owner) => !known.has(owner))
  const stayed = others.length === 0 ? [] : await readKeys(client, master, city, others)
  for (const [owner, key] of stayed) known.set(owner, key)
  return known
}

async function readKeys(
  client: pg.ClientBase,
  master: Buffer,
  city: CityCode,
  owners: readonly TextOwner[],
): Promise<Map<TextOwner, Buffer>> {
  const { rows } = await client.query<{ person: TextOwner; wrapped: Buffer }>(
    'select person, wrapped from vault_keys where city = $1 and person = any ($2) and wrapped is not null',
    [city, arrayLiteral(owners)],
  )
  return new Map(rows.map(({ person, wrapped }) => [person, open(master, wrapped, keyContext(city, person))]))
}

interface Stored {
  readonly ref: TextRef
  readonly owner: TextOwner
  readonly sealed: Buffer
}

/** What the vault holds of these references, without opening any. */
export async function findTexts(client: pg.ClientBase, city: CityCode, refs: readonly TextRef[]): Promise<Stored[]> {
  const { rows } = await client.query<Stored>(
    'select ref, owner, sealed from vault_texts where city = $1 and ref = any ($2)',
    [city, arrayLiteral(refs)],
  )
  return rows
}

/** Opens what was found; `withheld` when it is about a person and the reader may not know. */
export async function openTexts(
  client: pg.ClientBase,
  master: Buffer,
  city: CityCode,
  found: readonly Stored[],
  mayReadPersons: boolean,
): Promise<Record<TextRef, HeldText>> {
  const keys = await readKeys(client, master, city, [...new Set(found.map(({ owner }) => owner))])
  const held: Record<TextRef, HeldText> = {}
  for (const { ref, owner, sealed } of found) {
    const key = keys.get(owner)
    if (key === undefined || sealed.length === 0) held[ref] = { state: 'erased' }
    else if (isPerson(owner) && !mayReadPersons) held[ref] = { state: 'withheld' }
    else held[ref] = { state: 'open', text: open(key, sealed, textContext(city, owner, ref)).toString() }
  }
  return held
}

/** Takes back texts that no event refers to, because what they belonged to was refused. */
export async function dropTexts(client: pg.ClientBase, city: CityCode, refs: readonly TextRef[]): Promise<void> {
  await client.query('delete from vault_texts where city = $1 and ref = any ($2)', [city, arrayLiteral(refs)])
}

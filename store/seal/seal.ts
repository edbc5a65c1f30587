import type pg from 'pg'
import type { Instant } from '#kernel/primitives/instant.ts'
import { WRITER } from '../database/roles.ts'
import { transaction } from '../database/transaction.ts'
import { digestOf, type EventText, FIRST_LINK, KEPT, linkOf } from './event-text.ts'
import { readEvents } from './read-events.ts'

/** Most events one seal covers. */
const SEAL_EVENTS = 5_000

interface Head {
  readonly city: string
  readonly last: string
}
interface Tip {
  readonly number: number
  readonly last: string
  readonly hash: Buffer
}

/** Seals what is committed and not sealed yet, city by city. @returns how many events. */
export async function sealAll(pool: pg.Pool, wallNow: () => Instant): Promise<{ sealed: number }> {
  let sealed = 0
  for (const city of await cities(pool))
    sealed += await transaction(pool, WRITER, 'read write', (client) => sealCity(client, city, wallNow))
  return { sealed }
}

async function cities(pool: pg.Pool): Promise<string[]> {
  const { rows } = await transaction(pool, WRITER, 'read only', (client) =>
    client.query<{ city: string }>('select city from heads order by city'),
  )
  return rows.map((row) => row.city)
}

async function sealCity(client: pg.ClientBase, city: string, wallNow: () => Instant): Promise<number> {
  await client.query('select pg_advisory_xact_lock(4021902, hashtext($1))', [city])
  const head = await client.query<Head>('select city, last_event::text as last from heads where city = $1', [city])
  const last = head.rows[0]?.last ?? '0'
  let tip = await tipOf(client, city)
  let sealed = 0
  for await (const events of readEvents(client, city, tip.last, last, SEAL_EVENTS)) {
    tip = await addSeal(client, city, tip, events, wallNow())
    sealed += events.length
  }
  return sealed
}

async function tipOf(client: pg.ClientBase, city: string): Promise<Tip> {
  const { rows } = await client.query<Tip>(
    `select number, ids[array_length(ids, 1)]::text as last, hash from seals
     where city = $1 order by number desc limit 1`,
    [city],
  )
  return rows[0] ?? { number: 0, last: '0', hash: FIRST_LINK }
}

async function addSeal(
  client: pg.ClientBase,
  city: string,
  tip: Tip,
  events: readonly EventText[],
  at: Instant,
): Promise<Tip> {
  const ids = events.map((event) => event.id)
  const digests = events.map(digestOf)
  const hash = linkOf(tip.hash, ids, digests)
  const kept = Buffer.concat(digests.map((digest) => digest.subarray(0, KEPT)))
  const number = tip.number + 1
  await client.query(
    'insert into seals (city, number, ids, digests, hash, sealed_at) values ($1, $2, $3, $4, $5, $6)',
    [city, number, `{${ids.join(',')}}`, kept, hash, at],
  )
  return { number, last: ids.at(-1) ?? tip.last, hash }
}

import type { Pool } from 'pg'
import type { PersonId } from '#kernel/primitives/ids.ts'
import { fromEpochMs, type Instant } from '#kernel/primitives/instant.ts'
import type { VaultReader } from '#store/store.ts'

/** One look at one person: at the record (ids only), or at who the person is. */
export interface LoggedRead extends VaultReader {
  readonly what: 'record' | 'identity'
  readonly person: PersonId
  /** Wall time: a log answers for what people did, not for the simulated day they looked at. */
  readonly at: Instant
}
export interface ReadLog {
  /** Written before the record is answered: a reading that cannot be logged does not take place. */
  recordRead(city: string, person: PersonId, reader: VaultReader): Promise<void>
  /** Newest first; readings of identities come from the vault's own log. */
  list(city: string, asked: { readonly person?: PersonId | undefined; readonly limit: number }): Promise<LoggedRead[]>
}

/** Beside the tables of sign-in: who looked is no part of the ledger, and `verify` does not replay it. */
const CREATE = `create schema if not exists identity;
  create table if not exists identity.record_reads (
    id bigint generated always as identity primary key, city text not null, person text not null,
    who text not null, post text not null, purpose text not null, at timestamptz not null default now());
  create index if not exists record_reads_of_person on identity.record_reads (city, person, at)`

const LIST = `select what, person, who, post, purpose, at from (
    select 'record' as what, person, who, post, purpose, at from identity.record_reads
     where city = $1 and ($2::text is null or person = $2)
    union all
    select 'identity', person, who, post, purpose, at from vault_reads
     where city = $1 and ($2::text is null or person = $2)) as logged
  order by logged.at desc limit $3`

/** Opens the log on a pool of the schema's owner. */
export async function openReadLog(pool: Pool): Promise<ReadLog> {
  await pool.query(CREATE)
  return {
    async recordRead(city, person, { who, post, purpose }) {
      await pool.query(
        'insert into identity.record_reads (city, person, who, post, purpose) values ($1, $2, $3, $4, $5)',
        [city, person, who, post, purpose],
      )
    },
    async list(city, { person, limit }) {
      const { rows } = await pool.query<Omit<LoggedRead, 'at'> & { at: Date }>(LIST, [city, person ?? null, limit])
      return rows.map((row) => ({ ...row, at: fromEpochMs(row.at.getTime()) }))
    },
  }
}

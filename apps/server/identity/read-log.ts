import type { Pool } from 'pg'
import type { PersonId } from '#kernel/primitives/ids.ts'
import { fromEpochMs, type Instant } from '#kernel/primitives/instant.ts'
import type { VaultReader } from '#store/store.ts'

/** One look: at one person's record (ids only), at who the person is, or at a list of records. */
export interface LoggedRead extends VaultReader {
  readonly what: 'record' | 'identity' | 'list'
  /** Null for a list, whose persons are kept beside it. */
  readonly person: PersonId | null
  /** What was asked for, with its filters; null for a single record. */
  readonly query: string | null
  /** How many persons were shown. */
  readonly persons: number
  /** Wall time: a log answers for what people did, not for the simulated day they looked at. */
  readonly at: Instant
}
export interface ListShown {
  readonly query: string
  readonly persons: readonly PersonId[]
}
export interface ReadLog {
  /** Written before the record is answered: a reading that cannot be logged does not take place. */
  recordRead(city: string, person: PersonId, reader: VaultReader): Promise<void>
  /** One line a list, however many persons it showed; each of them can be asked for afterwards. */
  recordList(city: string, list: ListShown, reader: VaultReader): Promise<void>
  /** Newest first; with a person also the lists that showed them. Readings of identities come from the vault's own log. */
  list(city: string, asked: { readonly person?: PersonId | undefined; readonly limit: number }): Promise<LoggedRead[]>
}

/** Beside the tables of sign-in: who looked is no part of the ledger, and `verify` does not replay it. */
const CREATE = `create schema if not exists identity;
  create table if not exists identity.record_reads (
    id bigint generated always as identity primary key, city text not null, person text not null,
    who text not null, post text not null, purpose text not null, at timestamptz not null default now());
  create index if not exists record_reads_of_person on identity.record_reads (city, person, at);
  alter table identity.record_reads alter column person drop not null;
  alter table identity.record_reads add column if not exists query text;
  alter table identity.record_reads add column if not exists persons text[] not null default '{}';
  create index if not exists record_reads_of_persons on identity.record_reads using gin (persons)`

const LIST = `select what, person, query, persons, who, post, purpose, at from (
    select case when person is null then 'list' else 'record' end as what, person, query,
           case when person is null then cardinality(persons) else 1 end as persons, who, post, purpose, at
      from identity.record_reads
     where city = $1 and ($2::text is null or person = $2 or persons @> array[$2::text])
    union all
    select 'identity', person, null, 1, who, post, purpose, at from vault_reads
     where city = $1 and ($2::text is null or person = $2)) as logged
  order by logged.at desc limit $3`
const INSERT_LIST = `insert into identity.record_reads (city, query, persons, who, post, purpose)
  values ($1, $2, $3, $4, $5, $6)`

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
    async recordList(city, { query, persons }, { who, post, purpose }) {
      await pool.query(INSERT_LIST, [city, query, persons, who, post, purpose])
    },
    async list(city, { person, limit }) {
      const { rows } = await pool.query<Omit<LoggedRead, 'at'> & { at: Date }>(LIST, [city, person ?? null, limit])
      return rows.map((row) => ({ ...row, at: fromEpochMs(row.at.getTime()) }))
    },
  }
}

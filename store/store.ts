import type { DomainModule } from '#kernel/ledger/module.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { Right } from '#kernel/positions/rights.ts'
import type { CityCode, EventId, PersonId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TimeZone } from '#kernel/primitives/local-day.ts'
import type { Refusal } from '#kernel/primitives/result.ts'
import type { TextRef } from '#kernel/texts/text-ref.ts'

export interface StoreOptions {
  /** Data directory (`FIREBREAK_HOME`); holds the embedded server and the vault's master key. */
  readonly home: string
  /** Any PostgreSQL ≥ 15 whose role may CREATE ROLE; without it a server of our own runs in `home`. */
  readonly databaseUrl?: string
  readonly modules: readonly DomainModule[]
  /** URL of a file that exports the same modules as `MODULES`: with it `verify` works in threads, on every processor. */
  readonly modulesAt?: string
  readonly packs: readonly PolicyPack[]
  readonly zone: TimeZone
  readonly disease: string
  log(line: string): void
}

/** One command of one city, with 1 to 500 payloads that its contract has already parsed. */
export interface Submission {
  readonly city: CityCode
  readonly command: string
  readonly payloads: readonly unknown[]
  readonly post: PostId
  readonly person: string | null
  /** The city's clock: becomes `recordedAt`. */
  readonly now: Instant
  /** Idempotency key, unique in the city: the same key again answers with the first outcome. */
  readonly request: string
}

export type Outcome =
  | {
      readonly status: 'accepted'
      readonly events: readonly EventId[]
      /** Payloads accepted; the rest are in `refused`. */
      readonly accepted: number
      readonly refused: readonly { readonly row: number; readonly refusal: Refusal }[]
    }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'repeated'; readonly first: Outcome }

/** Too much is waiting. Nothing was recorded: send again after `retryAfterSeconds`. */
export class BusyError extends Error {
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super(`the write queue is full; retry after ${retryAfterSeconds} s`)
    this.name = 'BusyError'
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Who reads: enforced by row-level security, whatever the query says. */
export interface ReadScope {
  readonly city: CityCode
  /** Places under which rows may be seen; the city's own code for all of it. */
  readonly scope: readonly PlaceCode[]
  readonly rights: readonly Right[]
  /** `counts`: rows about persons may be aggregated without `case.read`; never pass such rows on. */
  readonly mode: 'rows' | 'counts'
}

/**
 * A query as Kysely's `.compile()` gives it, or written by hand.
 * Results: timestamptz → `Instant`, date → `YYYY-MM-DD`, bigint and numeric → number (select event ids as `id::text`).
 */
export interface ReadDb {
  rows<R>(sql: string, values?: readonly unknown[]): Promise<R[]>
  all<R>(query: { readonly sql: string; readonly parameters: readonly unknown[]; readonly __result?: R }): Promise<R[]>
}

/** One clock a city. In a scenario it stood at `instant` at wall time `setAt`, and runs at `rate` unless paused. */
export type CityClock =
  | { readonly mode: 'real' }
  | {
      readonly mode: 'scenario'
      readonly instant: Instant
      readonly rate: number
      readonly state: 'running' | 'paused'
      readonly setAt: Instant
    }

export interface Clocks {
  get(city: CityCode): Promise<CityClock>
  now(city: CityCode): Promise<Instant>
  /** Stamps `setAt` with wall time. */
  set(
    city: CityCode,
    clock: { readonly mode: 'real' } | Omit<Extract<CityClock, { mode: 'scenario' }>, 'setAt'>,
  ): Promise<CityClock>
}

export interface VerifyReport {
  readonly events: number
  /** How many events, from the first on, the hash chain covers. */
  readonly sealedTo: number
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly identical: boolean }>>
  readonly identical: boolean
  readonly chain: 'intact' | 'broken'
  /** First event that is not as it was sealed. */
  readonly first: { readonly id: EventId } | null
}

export interface Progress {
  readonly step: 'replay' | 'compare' | 'chain'
  readonly done: number
  readonly total: number
}

export const VAULT_FIELDS = ['name', 'idNumber', 'phone', 'address', 'note'] as const
export type VaultField = (typeof VAULT_FIELDS)[number]
export type VaultFields = Partial<Readonly<Record<VaultField, string>>>
export interface VaultEntry {
  readonly city: CityCode
  readonly person: PersonId
  readonly fields: VaultFields
}
export type VaultPurpose =
  | 'case-work'
  | 'contact-tracing'
  | 'transfer'
  | 'care'
  | 'hand-over'
  | 'subject-request'
  | 'audit'
export interface VaultReader {
  readonly who: string
  readonly post: PostId
  readonly purpose: VaultPurpose
}

/** Whose key seals a text: the person it is about, else the subject whose record it is in. */
export type TextOwner = PersonId | StreamId

/** What somebody wrote, and the reference that stands for it in events and views. */
export interface TextEntry {
  readonly city: CityCode
  readonly ref: TextRef
  readonly owner: TextOwner
  readonly text: string
}
export type HeldText =
  | { readonly state: 'open'; readonly text: string }
  | { readonly state: 'erased' }
  /** About a person, and no reader with a purpose was named. */
  | { readonly state: 'withheld' }

/** Personal data, apart from events: encrypted with a key per person. */
export interface Vault {
  /** Adds or replaces the fields given; those not named stay. An erased person is left erased. */
  put(entries: readonly VaultEntry[]): Promise<void>
  /** Who is known by each citizen number: the id only, nothing is opened. Numbers nobody has are left out. */
  findByNumber(city: CityCode, numbers: readonly string[]): Promise<ReadonlyMap<string, PersonId>>
  /** Every person asked for is logged with reader and purpose, found or not, before anything is returned. */
  read(
    city: CityCode,
    persons: readonly PersonId[],
    reader: VaultReader,
  ): Promise<Readonly<Record<string, VaultFields>>>
  /** A text already held under its reference stays as it is. Of an erased person nothing is kept. */
  putTexts(entries: readonly TextEntry[]): Promise<void>
  /** Those unknown are left out. Texts about persons open for a reader only, and each such person is logged. */
  readTexts(
    city: CityCode,
    refs: readonly TextRef[],
    reader: VaultReader | null,
  ): Promise<Readonly<Record<TextRef, HeldText>>>
  /** Takes back texts of what was refused: no event may refer to them. */
  dropTexts(city: CityCode, refs: readonly TextRef[]): Promise<void>
  /**
   * Destroys the key of a person or a subject: what was written can never be read again. A person stays erased;
   * a subject's later texts get a new key.
   */
  erase(city: CityCode, owner: TextOwner): Promise<'erased' | 'unknown'>
  /** The read log, newest first. */
  reads(
    city: CityCode,
    limit: number,
  ): Promise<readonly (VaultReader & { readonly person: PersonId; readonly at: Instant })[]>
}

export interface CommitNotice {
  readonly city: CityCode
  readonly lastEvent: EventId
  readonly events: number
}

/** A row of the official division tree. */
export interface Division {
  readonly code: PlaceCode
  readonly level: number
  readonly parent: PlaceCode | null
  readonly nameZh: string
  readonly nameEn: string | null
  readonly lon?: number | null
  readonly lat?: number | null
}

export interface Store {
  /** @throws {BusyError} when the backlog bound is reached. */
  submit(submission: Submission): Promise<Outcome>
  /** In order, in few transactions: the path of the scenario loader and of imports. */
  submitMany(submissions: readonly Submission[]): Promise<readonly Outcome[]>
  /**
   * Resolves when every state is stored. Between the submissions of a long list states follow the events at a
   * distance; views never do.
   */
  settle(): Promise<void>
  read<T>(scope: ReadScope, query: (db: ReadDb) => Promise<T>): Promise<T>
  readonly clock: Clocks
  readonly vault: Vault
  /** Who the people of the resettlement chain are: other tables, another key; the common vault knows nothing of them. */
  readonly chainVault: Vault
  /** Extends the hash chain over everything committed; returns how many events were newly sealed. */
  seal(): Promise<{ readonly sealed: number }>
  verify(onProgress?: (progress: Progress) => void): Promise<VerifyReport>
  /** After every commit, from whichever process it came. Returns the way to stop. */
  subscribe(listener: (notice: CommitNotice) => void): () => void
  /** Read-only, one statement, all rows, no personal data: for the operator's `firebreak sql`. */
  operatorSql(
    select: string,
  ): Promise<{ readonly columns: readonly string[]; readonly rows: readonly Record<string, unknown>[] }>
  readonly divisions: { load(rows: readonly Division[]): Promise<number> }
  /** Small state of the composition root (cursors, scenario progress), by name. */
  readonly memo: { get(key: string): Promise<unknown>; set(key: string, value: unknown): Promise<void> }
  /** For libraries that bring their own tables (jobs, sign-in); they keep to their own schema. */
  readonly connectionString: string
  close(): Promise<void>
}

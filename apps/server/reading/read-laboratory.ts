import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { BenchPool, BenchTube, PoolMember, Turnaround } from '#outbreak/testing/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed, TOTAL } from '../http/listed.ts'
import { readNames } from './names.ts'

type TubeDoc = z.infer<typeof BenchTube>
type PoolDoc = z.infer<typeof BenchPool>
type MemberDoc = z.infer<typeof PoolMember>
type TurnaroundDoc = z.infer<typeof Turnaround>

/** Lists of the bench, by where a tube stands. */
export const BENCH_LISTS = ['onTheWay', 'received', 'testing', 'resulted', 'resample'] as const
export type BenchList = (typeof BENCH_LISTS)[number]
const WHERE: Readonly<Record<BenchList, string>> = {
  onTheWay: "t.status in ('collected', 'inTransit')",
  received: "t.status = 'received'",
  testing: "t.status = 'testing'",
  resulted: 't.resulted_at is not null',
  resample: `t.resampled_by is null and (t.status = 'lost' or t.result = 'invalid'
    or (t.result = 'suspicious' and t.unresolved is null))`,
}
const COLUMNS = `t.tube, t.round, t.place, t.site, t.status, t.ratio, t.members, t.retest_of as "retestOf",
  t.resample_of as "resampleOf", t.resampled_by as "resampledBy", t.laboratory, t.plate, t.well,
  t.collected_at as "collectedAt", t.dispatched_at as "dispatchedAt", t.received_at as "receivedAt",
  t.testing_at as "testingAt", t.resulted_at as "resultedAt", t.result, t.ct`
/** A tube owes at most one thing at a time; the duties of a page are read in one go, by their subjects. */
const DUE = `select stream, finish_due as "dueAt" from duties
  where city = $1 and subject = any($2::text[]) and known_to is null and closed_at is null`
const MATCHING = `t.city = $1 and t.known_to is null and ($2::text is null or starts_with(t.place, $2))
  and ($3::text is null or t.laboratory = $3)`

export interface BenchFilter {
  readonly list: BenchList
  readonly place?: string | undefined
  readonly laboratory?: string | undefined
  readonly limit: number
}

interface Tube {
  readonly tube: string
  readonly place: string
}
/** Adds what the page needs beside the tube itself: the name of its place, and when its next step is due. */
async function filled<T extends Tube>(db: ReadDb, city: string, rows: readonly T[]) {
  const names = await readNames(db, city, { places: rows.map((row) => row.place) })
  const streams = rows.map(({ tube }) => `tube/${tube}`)
  const owed = await db.rows<{ stream: string; dueAt: Instant | null }>(DUE, [city, streams])
  const due = new Map(owed.map(({ stream, dueAt }) => [stream, dueAt]))
  return rows.map((row) => ({
    ...row,
    placeName: names.place(row.place),
    dueAt: due.get(`tube/${row.tube}`) ?? null,
  }))
}

/** The queue, oldest first; what has a result, newest first. */
export async function readBench(db: ReadDb, city: string, filter: BenchFilter): Promise<Listed<TubeDoc>> {
  const order = filter.list === 'resulted' ? 't.resulted_at desc' : 't.collected_at'
  const sql = `select ${COLUMNS}, ${TOTAL} from tubes t where ${MATCHING} and ${WHERE[filter.list]}
    order by ${order}, t.tube limit $4`
  const values = [city, filter.place ?? null, filter.laboratory ?? null, filter.limit]
  const { total, rows } = listed(await db.rows<Omit<TubeDoc, 'placeName' | 'dueAt'> & { total: number }>(sql, values))
  return { total, rows: await filled(db, city, rows) }
}

const POOL_COLUMNS = `${COLUMNS}, t.unresolved, t.positive_members as "positiveMembers", t.resolved_at as "resolvedAt",
  (select min(h.retest_due_at) from holds h where h.city = t.city and h.pool = t.tube and h.known_to is null) as "retestDueAt"`

/** Positive and suspicious pools: unresolved ones first, the longest waiting on top. */
export async function readPools(
  db: ReadDb,
  city: string,
  filter: { readonly place?: string | undefined; readonly tube?: string | undefined; readonly limit: number },
): Promise<Listed<PoolDoc>> {
  const sql = `select ${POOL_COLUMNS}, ${TOTAL} from tubes t where ${MATCHING} and t.unresolved is not null
    and ($4::text is null or t.tube = $4) order by t.resolved_at is not null, t.resulted_at, t.tube limit $5`
  const values = [city, filter.place ?? null, null, filter.tube ?? null, filter.limit]
  const { total, rows } = listed(await db.rows<Omit<PoolDoc, 'placeName' | 'dueAt'> & { total: number }>(sql, values))
  return { total, rows: await filled(db, city, rows) }
}

export async function readPoolMembers(db: ReadDb, city: string, pool: string, now: Instant): Promise<MemberDoc[]> {
  const sql = `select h.person, h.status, h.held_at <= $3::timestamptz and h.ends_at > $3::timestamptz as "heldNow",
    h.until, h.retest_due_at as "retestDueAt", h.single, h.ended_at as "endedAt", h.legal_basis as "legalBasis",
    h.issuer, h.appeal_channel as "appealChannel",
    exists (select 1 from cases c where c.city = h.city and c.person = h.person and c.known_to is null
      and c.revoked_at is null) as reported
    from holds h where h.city = $1 and h.pool = $2 and h.known_to is null
    order by array_position(array['positive', 'held', 'sampled', 'cleared'], h.status), h.person`
  return db.rows<MemberDoc>(sql, [city, pool, now])
}

const hours = (from: string, to: string) => `extract(epoch from ${to} - ${from}) / 3600`
const stage = (from: string, to: string) => {
  const at = (share: number) =>
    `round(percentile_cont(${share}) within group (order by ${hours(from, to)}) filter (where of_day)::numeric, 2)::float`
  return `jsonb_build_object('median', ${at(0.5)}, 'p90', ${at(0.9)})`
}

/** By laboratory: the tubes with a result in the 24 hours to `now`, and what waits there. Needs no right over persons. */
export async function readTurnaround(
  db: ReadDb,
  city: string,
  filter: { readonly place?: string | undefined; readonly now: Instant },
): Promise<TurnaroundDoc[]> {
  const sql = `with at_lab as (
      select *, coalesce(resulted_at > $3::timestamptz - interval '24 hours' and resulted_at <= $3::timestamptz, false) as of_day
        from tubes where city = $1 and known_to is null and laboratory is not null
         and ($2::text is null or starts_with(place, $2)))
    select laboratory, count(*) filter (where of_day)::int as tubes,
           ${stage('collected_at', 'received_at')} as "collectedToReceived",
           ${stage('received_at', 'resulted_at')} as "receivedToResulted",
           ${stage('collected_at', 'resulted_at')} as "collectedToResulted",
           count(*) filter (where status in ('received', 'testing'))::int as waiting,
           min(received_at) filter (where status in ('received', 'testing')) as "oldestReceivedAt"
      from at_lab group by laboratory
    having bool_or(of_day) or bool_or(status in ('received', 'testing')) order by laboratory`
  return db.rows<TurnaroundDoc>(sql, [city, filter.place ?? null, filter.now])
}

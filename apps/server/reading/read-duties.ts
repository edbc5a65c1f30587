import type { DutyView } from '#kernel/contract-reads.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed, TOTAL } from '../http/listed.ts'
import type { HeldPost } from '../identity/acting.ts'
import { DUTY_COLUMNS, type DutyRow } from './duty-row.ts'
import { dutyView, SOON_HOURS } from './duty-view.ts'
import { readNames } from './names.ts'

export interface DutyFilter {
  readonly holder?: string | undefined
  /** Beside the holder's own: duties of these kinds in this place that nobody has taken up. */
  readonly untaken?: { readonly place: string; readonly kinds: readonly string[] } | undefined
  readonly place?: string | undefined
  readonly clock?: string | undefined
  readonly status?: 'late' | 'soon' | 'open' | 'blocked' | 'done' | undefined
  readonly stream?: string | undefined
  readonly limit: number
}
export interface Asking {
  readonly city: string
  readonly now: Instant
  readonly post: HeldPost | null
  /** May see duties about single persons beyond their own list. */
  readonly seesPersons: boolean
}

/** A stage of an open duty is late when its time has passed and it is not done. */
const pendingDue = (stage: string): string => `case when ${stage}_done_at is null then ${stage}_due end`
const FIRST_DUE = `least(${['accept', 'start', 'finish', 'report'].map(pendingDue).join(', ')})`

/** $1 city, $2 now, $3 soon, $4 holder, $5 place, $6 clock, $7 stream, $8 and $9 untaken. An offered duty is on both lists. */
const MATCHING = `city = $1 and known_to is null
  and ($4::text is null or holder = $4 or offered_to = $4
    or (kind = any($8::text[]) and starts_with(place, $9) and closed_at is null and accept_done_at is null))
  and ($5::text is null or starts_with(place, $5))
  and ($6::text is null or clock = $6)
  and ($7::text is null or stream = $7)`
/** $10 sees persons, $11 own post: somebody else's duty about a person is a person's record. */
const VISIBLE = `($10::boolean or holder = $11 or offered_to = $11 or stream !~ '^(case|contact|tube|retest|door)/')`
const LATE = `closed_at is null and ${FIRST_DUE} < $2::timestamptz`
const SOON = `closed_at is null and ${FIRST_DUE} >= $2::timestamptz and ${FIRST_DUE} <= $3::timestamptz`
const STATUS: Readonly<Record<NonNullable<DutyFilter['status']>, string>> = {
  late: LATE,
  soon: SOON,
  open: 'closed_at is null',
  blocked: 'closed_at is null and blocked_by is not null',
  done: 'closed_at is not null',
}

interface Totals {
  readonly total: number
  readonly late: number
  readonly soon: number
  readonly blocked: number
}

const parameters = (asking: Asking, filter: DutyFilter): unknown[] => [
  asking.city,
  asking.now,
  plusHours(asking.now, SOON_HOURS),
  filter.holder ?? null,
  filter.place ?? null,
  filter.clock ?? null,
  filter.stream ?? null,
  filter.untaken?.kinds ?? [],
  filter.untaken?.place ?? '',
]

/** How many duties match and how many of the open ones are late, soon, blocked: needs no right over persons. */
export async function countDuties(db: ReadDb, asking: Asking, filter: DutyFilter): Promise<Totals> {
  const sql = `select count(*) filter (where ${STATUS[filter.status ?? 'open']})::int as total,
    count(*) filter (where ${LATE})::int as late, count(*) filter (where ${SOON})::int as soon,
    count(*) filter (where closed_at is null and blocked_by is not null)::int as blocked
    from duties where ${MATCHING} and $2::timestamptz is not null and $3::timestamptz is not null`
  const [totals] = await db.rows<Totals>(sql, parameters(asking, filter))
  return totals ?? { total: 0, late: 0, soon: 0, blocked: 0 }
}

/** Duties as `asking.post` sees them: open ones by what is due first, done ones newest first. */
export async function listDuties(db: ReadDb, asking: Asking, filter: DutyFilter): Promise<Listed<DutyView>> {
  const order = filter.status === 'done' ? 'closed_at desc' : `closed_at is not null, ${FIRST_DUE} nulls last`
  const wanted = filter.status === undefined ? 'true' : STATUS[filter.status]
  const sql = `select ${DUTY_COLUMNS}, ${TOTAL} from duties where ${MATCHING} and ${VISIBLE} and ${wanted}
    and $2::timestamptz is not null and $3::timestamptz is not null order by ${order}, duty limit $12`
  const visible = [asking.seesPersons, asking.post?.post ?? '']
  const values = [...parameters(asking, filter), ...visible, filter.limit]
  const { total, rows } = listed(await db.rows<DutyRow & { total: number }>(sql, values))
  return { total, rows: await viewDuties(db, asking, rows) }
}

/** The same without the count: for pages that show one subject's duties whole. */
export const readDuties = async (db: ReadDb, asking: Asking, filter: DutyFilter): Promise<DutyView[]> =>
  (await listDuties(db, asking, filter)).rows

export async function readDuty(db: ReadDb, asking: Asking, duty: string): Promise<DutyView | undefined> {
  const sql = `select ${DUTY_COLUMNS} from duties where city = $1 and duty = $2 and known_to is null`
  return (await viewDuties(db, asking, await db.rows<DutyRow>(sql, [asking.city, duty])))[0]
}

async function viewDuties(db: ReadDb, asking: Asking, rows: readonly DutyRow[]): Promise<DutyView[]> {
  const names = await readNames(db, asking.city, {
    places: rows.map((row) => row.place),
    posts: rows.flatMap((row) => (row.charged_to === null ? [row.holder] : [row.holder, row.charged_to])),
  })
  return rows.map((row) => dutyView(row, asking.now, asking.post, names))
}

import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { IncidentsView, IncidentView, TierView, UnitClocks } from '#patrol/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from '../names.ts'

const INCIDENT = `incident, beat, place, kind, source, tier, tier_seconds as "tierSeconds", status,
  reported_at as "reportedAt", note, unit, shift, dispatched_at as "dispatchedAt", sign_due_at as "signDueAt",
  signed_at as "signedAt", depart_due_at as "departDueAt", departed_at as "departedAt", arrive_due_at as "arriveDueAt",
  arrived_at as "arrivedAt", feedback_due_at as "feedbackDueAt", fed_back_at as "fedBackAt", closed_at as "closedAt",
  response_seconds as "responseSeconds"`
const TIERS = `select tier, max(tier_seconds)::int as seconds, count(*)::int as incidents,
    percentile_cont(0.5) within group (order by response_seconds) as median,
    percentile_cont(0.9) within group (order by response_seconds) as p90,
    (100.0 * count(*) filter (where response_seconds <= tier_seconds)
      / nullif(count(response_seconds), 0))::double precision as within
  from patrol_incidents where city = $1 and known_to is null and reported_at >= $2 and ($3::text is null or starts_with(place, $3))
  group by tier order by seconds`
const late = (done: string, due: string) =>
  `count(*) filter (where coalesce(${done}, least(closed_at, $4::timestamptz)) > ${due})::int`
const UNITS = `select * from (select unit, count(*)::int as incidents, ${late('signed_at', 'sign_due_at')} as "signLate",
    ${late('departed_at', 'depart_due_at')} as "departLate", ${late('arrived_at', 'arrive_due_at')} as "arriveLate",
    ${late('fed_back_at', 'feedback_due_at')} as "feedbackLate",
    count(*) filter (where status = 'fed-back')::int as unfinished
  from patrol_incidents where city = $1 and known_to is null and unit is not null and reported_at >= $2
    and ($3::text is null or starts_with(place, $3))
  group by unit) as u
  order by "signLate" + "departLate" + "arriveLate" + "feedbackLate" desc, unfinished desc, unit`

type Stored = Omit<IncidentView, 'unitWords'>

export async function readIncidentRows(
  db: ReadDb,
  city: string,
  where: string,
  values: readonly unknown[],
): Promise<IncidentView[]> {
  const sql = `select ${INCIDENT} from patrol_incidents where city = $1 and known_to is null and ${where}`
  const rows = await db.rows<Stored>(sql, [city, ...values])
  const names = await readNames(db, city, { posts: rows.flatMap(({ unit }) => unit ?? []) })
  return rows.map((row) => ({ ...row, unitWords: row.unit === null ? null : names.post(row.unit) }))
}

/** The clocks since `from`: by tier, by unit (the slowest first), and the slips that are open. */
export async function readIncidents(
  db: ReadDb,
  { city, now, from, place }: { city: string; now: Instant; from: Instant; place: string | undefined },
): Promise<IncidentsView> {
  const asked = [city, from, place ?? null]
  const tiers = await db.rows<z.infer<typeof TierView>>(TIERS, asked)
  const units = await db.rows<Omit<z.infer<typeof UnitClocks>, 'unitWords'>>(UNITS, [...asked, now])
  const names = await readNames(db, city, { posts: units.map(({ unit }) => unit) })
  const incidents = await readIncidentRows(
    db,
    city,
    `reported_at >= $2 and ($3::text is null or starts_with(place, $3)) order by status = 'closed', reported_at desc limit 200`,
    [from, place ?? null],
  )
  return { at: now, tiers, units: units.map((row) => ({ ...row, unitWords: names.post(row.unit) })), incidents }
}

import type { z } from 'zod'
import type { OutbreakEnd, PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TimeZone } from '#kernel/primitives/local-day.ts'
import type { OutbreakEndView } from '#outbreak/outbreak-end/contract-reads.ts'
import { countSuffices, endStanding } from '#outbreak/outbreak-end/standing.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from './names.ts'

type View = z.infer<typeof OutbreakEndView>
type Kept = Omit<NonNullable<View['followed']>, 'status' | 'day' | 'of' | 'dueAt' | 'waitsUntil'> & { days: number }

async function readFollowed(
  db: ReadDb,
  city: string,
  place: string,
  now: Instant,
  zone: TimeZone,
): Promise<View['followed']> {
  const sql = `select pack, anchor, opened_at as "openedAt", cases, awaiting, anchor_at as "anchorAt", days,
    declared_at as "declaredAt", heightened_until as "heightenedUntil", closed_at as "closedAt", resets
    from outbreak_ends where city = $1 and place = $2 and known_to is null`
  const [row] = await db.rows<
    Kept & {
      anchorAt: Instant | null
      declaredAt: Instant | null
      heightenedUntil: Instant | null
      closedAt: Instant | null
    }
  >(sql, [city, place])
  if (row === undefined) return null
  const { days, ...kept } = row
  const { awaiting, anchorAt, declaredAt, heightenedUntil, closedAt } = row
  const declared = declaredAt === null ? null : { at: declaredAt, heightenedUntil }
  return { ...kept, ...endStanding({ awaiting, anchorAt, days, declared, closedAt }, now, zone) }
}

async function readCompleteness(
  db: ReadDb,
  city: string,
  place: string,
  rule: OutbreakEnd['completeness'],
): Promise<View['completeness']> {
  const sql = `select count(*)::int as cases, count(index_case)::int as "sourceKnown",
    count(*) filter (where found_rec <= report_due)::int as "reportedInTime" from cases
    where city = $1 and starts_with(place, $2) and known_to is null and status not in ('revoked', 'suspected')`
  const [row] = await db.rows<{ cases: number; sourceKnown: number; reportedInTime: number }>(sql, [city, place])
  const known = row ?? { cases: 0, sourceKnown: 0, reportedInTime: 0 }
  const share = known.cases === 0 ? null : known.sourceKnown / known.cases
  return {
    ...known,
    share,
    countSuffices: countSuffices(share, rule),
    enough: rule?.enough ?? null,
    low: rule?.low ?? null,
  }
}

async function readZonesLeft(db: ReadDb, city: string, place: string): Promise<View['zones']> {
  const sql = `select count(*) filter (where status = 'inForce')::int as "inForce",
    max(ended_at) as "lastLiftedAt" from zones where city = $1 and starts_with(place, $2) and known_to is null`
  const [row] = await db.rows<View['zones']>(sql, [city, place])
  return row ?? { inForce: 0, lastLiftedAt: null }
}

export interface EndAsked {
  readonly place: string
  readonly now: Instant
  readonly zone: TimeZone
  readonly policy: PolicyPack | undefined
}

/** The way of a place's outbreak to its end, with how much of it the records are likely to know. */
export async function readOutbreakEnd(db: ReadDb, city: string, { place, now, zone, policy }: EndAsked): Promise<View> {
  const names = await readNames(db, city, { places: [place] })
  return {
    place,
    placeName: names.place(place),
    pack: policy?.id ?? '',
    anchor: policy?.outbreakEnd.anchor ?? 'none',
    zones: await readZonesLeft(db, city, place),
    followed: await readFollowed(db, city, place, now, zone),
    completeness: await readCompleteness(db, city, place, policy?.outbreakEnd.completeness),
  }
}

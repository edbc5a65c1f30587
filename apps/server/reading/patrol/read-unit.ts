import type { z } from 'zod'
import type { Words } from '#kernel/contract-fields.ts'
import { type Instant, plusHours } from '#kernel/primitives/instant.ts'
import type { CommitmentView, LaunchView, ShiftView, UnitView } from '#patrol/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from '../names.ts'
import { readIncidentRows } from './read-incidents.ts'
import { readIssues } from './read-kit.ts'

const SHIFT = `s.shift, s.beat, b.words as "beatWords", s.place, s.unit, s.grade, s.status, s.starts_at as "startsAt",
  s.ends_at as "endsAt", s.leader, s.members, s.car, s.unit_status as "unitStatus", s.lights, s.status_at as "statusAt",
  s.points, b.must_visit as "mustVisit", s.next_shift as "nextShift", s.next_unit as "nextUnit", s.notes, s.defects, s.km,
  s.reason`
type Point = ShiftView['points'][number]
type Stored = Omit<ShiftView, 'points'> & {
  readonly points: readonly Omit<Point, 'words'>[]
  readonly mustVisit: readonly { readonly point: string; readonly words: Words }[]
}

/** Shifts with the words of their beats and points. `where` sees `s` and starts at `$2`. */
export async function readShifts(
  db: ReadDb,
  city: string,
  where: string,
  values: readonly unknown[],
): Promise<ShiftView[]> {
  const rows = await db.rows<Stored>(
    `select ${SHIFT} from patrol_shifts s
      join patrol_beats b on b.city = s.city and b.beat = s.beat and b.known_to is null
      where s.city = $1 and s.known_to is null and ${where}`,
    [city, ...values],
  )
  return rows.map(({ mustVisit, points, ...row }) => ({
    ...row,
    points: points.map(({ point, visits, minVisits, minStayMinutes, missed }) => {
      const words = mustVisit.find((one) => one.point === point)?.words ?? { zh: point, en: point }
      return { point, visits, minVisits, minStayMinutes, missed, words }
    }),
  }))
}

async function readCommitments(db: ReadDb, city: string, unit: string | null) {
  const rows = await db.rows<Omit<z.infer<typeof CommitmentView>, 'unitWords'>>(
    `select commitment, unit, text, measure, due_at as "dueAt", result, answered_at as "answeredAt" from patrol_commitments
      where city = $1 and known_to is null and ($2::text is null or unit = $2) order by result is not null, due_at, commitment`,
    [city, unit],
  )
  const names = await readNames(db, city, { posts: rows.map((row) => row.unit) })
  return rows.map((row) => ({ ...row, unitWords: names.post(row.unit) }))
}

/** What one unit has to do now: count, walk, answer. */
export async function readUnit(
  db: ReadDb,
  city: string,
  now: Instant,
  { unit, holder }: { readonly unit: string; readonly holder: string | null },
): Promise<UnitView> {
  const names = await readNames(db, city, { posts: [unit] })
  const exits = await db.rows<Omit<UnitView['exits'][number], 'placeName'>>(
    `select place, due_at as "dueAt", seen_at as "seenAt" from patrol_exits
      where city = $1 and known_to is null and unit = $2 and status = 'watched' order by due_at`,
    [city, unit],
  )
  const places = await readNames(db, city, { places: exits.map(({ place }) => place) })
  return {
    at: now,
    unit,
    unitWords: names.post(unit),
    holder,
    issues: (await readIssues(db, city, { unit })).filter(({ status }) => status === 'issued' || status === 'differs'),
    shifts: await readShifts(
      db,
      city,
      `(s.unit = $2 or s.next_unit = $2) and s.status not in ('closed', 'cancelled') and s.starts_at < $3
        order by case s.status when 'on-street' then 0 when 'handed-over' then 1 else 2 end, s.starts_at limit 20`,
      [unit, plusHours(now, 12)],
    ),
    incidents: await readIncidentRows(db, city, `unit = $2 and status <> 'closed' order by reported_at limit 20`, [
      unit,
    ]),
    exits: exits.map((row) => ({ ...row, placeName: places.place(row.place) })),
    commitments: (await readCommitments(db, city, unit)).filter(({ result }) => result === null),
  }
}

/** The plan, the launch and what was undertaken there. */
export async function readLaunch(db: ReadDb, city: string, now: Instant): Promise<LaunchView> {
  const [plan] = await db.rows<NonNullable<LaunchView['plan']>>(
    'select title, mechanism, summary, version, rules from patrol_plans where city = $1 and known_to is null',
    [city],
  )
  const launches = await db.rows<LaunchView['launches'][number]>(
    `select ceremony, words, held_at as "heldAt", officers, auxiliaries from patrol_launches
      where city = $1 and known_to is null order by held_at desc`,
    [city],
  )
  return { at: now, plan: plan ?? null, launches, commitments: await readCommitments(db, city, null) }
}

import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import type { PointRow, ShiftCell, VolunteerBoard } from '#volunteers/contract-reads.ts'

type Flat = ShiftCell & Omit<PointRow, 'shifts' | 'missing' | 'over' | 'name'> & { name_zh: string; name_en: string }

const SHIFTS = `select p.point, p.name_zh, p.name_en, p.kind, p.community, p.leader, p.scope,
    s.shift, s.task, s.starts_at as "startsAt", s.ends_at as "endsAt", s.needed, s.expected, s.arrived,
    s.reported_short as "reportedShort", s.status
  from service_points p join volunteer_shifts s on s.city = p.city and s.point = p.point and s.known_to is null
  where p.city = $1 and p.known_to is null and s.status = 'planned'`

function pointsOf(rows: readonly Flat[], now: Instant): PointRow[] {
  const points = new Map<string, PointRow>()
  for (const row of rows) {
    const { point, name_zh: zh, name_en: en, kind, community, leader, scope, ...shift } = row
    const before = points.get(point) ?? {
      point,
      name: { zh, en },
      kind,
      community,
      leader,
      scope,
      missing: 0,
      over: 0,
      shifts: [],
    }
    const runs = shift.endsAt > now
    points.set(point, {
      ...before,
      missing: before.missing + (runs ? Math.max(0, shift.needed - shift.expected) : 0),
      over: before.over + (runs ? Math.max(0, shift.expected - shift.needed) : 0),
      shifts: [...before.shifts, shift],
    })
  }
  return [...points.values()]
}

const sum = (points: readonly PointRow[], of: (shift: ShiftCell) => number): number =>
  points.flatMap(({ shifts }) => shifts).reduce((total, shift) => total + of(shift), 0)

/** Points by shifts around `now`, those that miss most hands first; counts only. */
export async function readVolunteerBoard(db: ReadDb, city: string, now: Instant): Promise<VolunteerBoard> {
  const rows = await db.rows<Flat>(
    `${SHIFTS} and s.ends_at > $2::timestamptz - interval '14 hours' and s.starts_at < $2::timestamptz + interval '30 hours'
      order by p.point, s.starts_at, s.shift`,
    [city, now],
  )
  const points = pointsOf(rows, now).toSorted(
    (a, b) => b.missing - a.missing || b.over - a.over || (a.point < b.point ? -1 : 1),
  )
  const [all] = await db.rows<{ points: number }>(
    `select count(*)::int as points from service_points where city = $1 and known_to is null and status = 'open'`,
    [city],
  )
  const [owed] = await db.rows<{ forgotten: number; verify: number; disinfect: number }>(
    `select count(*) filter (where kind = 'sign-out-check' and finish_due < $2)::int as forgotten,
        count(*) filter (where kind = 'verify-attendance')::int as verify,
        count(*) filter (where kind = 'site-disinfection')::int as disinfect
      from duties where city = $1 and known_to is null and closed_at is null
        and kind in ('sign-out-check', 'verify-attendance', 'site-disinfection')`,
    [city, now],
  )
  return {
    now,
    points,
    totals: {
      points: all?.points ?? 0,
      quiet: (all?.points ?? 0) - points.length,
      needed: sum(points, ({ needed }) => needed),
      expected: sum(points, ({ expected }) => expected),
      arrived: sum(points, ({ arrived }) => arrived),
      missing: points.reduce((total, { missing }) => total + missing, 0),
      forgotten: owed?.forgotten ?? 0,
      toVerify: owed?.verify ?? 0,
      disinfectionsOwed: owed?.disinfect ?? 0,
    },
  }
}

/** One point with its shifts of these days; null when there is none. */
export async function readPoint(db: ReadDb, city: string, point: string, now: Instant) {
  const [head] = await db.rows<
    Omit<PointRow, 'shifts' | 'missing' | 'over' | 'name'> & {
      name_zh: string
      name_en: string
      recruiter: string
      locked: string | null
    }
  >(
    `select point, name_zh, name_en, kind, community, leader, scope, recruiter, locked_through as locked from service_points
      where city = $1 and point = $2 and known_to is null`,
    [city, point],
  )
  if (head === undefined) return null
  const rows = await db.rows<Flat>(`${SHIFTS} and p.point = $2 order by s.starts_at desc, s.shift limit 60`, [
    city,
    point,
  ])
  const [found] = pointsOf(rows.toReversed(), now)
  const { name_zh: zh, name_en: en, recruiter, locked, ...rest } = head
  const row: PointRow = found ?? { ...rest, name: { zh, en }, missing: 0, over: 0, shifts: [] }
  return { row, recruiter, lockedThrough: locked }
}

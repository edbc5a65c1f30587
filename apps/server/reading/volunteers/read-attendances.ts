import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import type { AttendanceRow, CertificateRow, DayLine, MyService, VolunteerRow } from '#volunteers/contract-reads.ts'

interface Flat extends Omit<AttendanceRow, 'pointName' | 'forgotten'> {
  readonly zh: string
  readonly en: string
}
const ATTENDANCES = `select a.attendance, a.person, a.point, p.name_zh as zh, p.name_en as en, a.shift, a.task, a.status,
    a.starts_at as "startsAt", a.ends_at as "endsAt", a.signed_in_at as "signedInAt", a.signed_out_at as "signedOutAt",
    a.proof, a.walk_up as "walkUp", a.sent_late as "sentLate", a.minutes, a.reason
  from volunteer_attendances a join service_points p on p.city = a.city and p.point = a.point and p.known_to is null
  where a.city = $1 and a.known_to is null`

const toRow =
  (now: Instant) =>
  ({ zh, en, ...row }: Flat): AttendanceRow => ({
    ...row,
    pointName: { zh, en },
    forgotten: row.status === 'signed-in' && row.endsAt !== null && row.endsAt < now,
  })

/** Who is posted to, at or through with a point, what needs the leader first. */
export async function readPointAttendances(
  db: ReadDb,
  city: string,
  point: string,
  now: Instant,
): Promise<AttendanceRow[]> {
  const rows = await db.rows<Flat>(
    `${ATTENDANCES} and a.point = $2 order by
      array_position(array['signed-in', 'signed-out', 'accepted', 'offered', 'verified', 'disputed', 'ended'], a.status),
      a.ends_at desc nulls last, a.attendance limit 300`,
    [city, point],
  )
  return rows.map(toRow(now))
}

const CERTIFICATES = `select certificate, person, team, status, number, services, minutes, issued_on as "issuedOn",
    notice_until as "noticeUntil", reason from volunteer_certificates where city = $1 and known_to is null`
export const readCertificates = (db: ReadDb, city: string): Promise<CertificateRow[]> =>
  db.rows<CertificateRow>(
    `${CERTIFICATES} order by array_position(array['requested', 'on-notice', 'final', 'revoked'], status), notice_until, certificate limit 500`,
    [city],
  )

const REGISTER = `select person, team, scope, status, channel, volunteer_no as "volunteerNo", adult, home, skills, gates,
    services, minutes, no_shows as "noShows" from volunteers where city = $1 and known_to is null`
export async function readRegister(
  db: ReadDb,
  city: string,
  { q, limit }: { q: string; limit: number },
): Promise<{ rows: VolunteerRow[]; total: number }> {
  const [count] = await db.rows<{ n: number }>(
    'select count(*)::int as n from volunteers where city = $1 and known_to is null',
    [city],
  )
  const rows = await db.rows<VolunteerRow>(
    `${REGISTER} and (person like $2 or volunteer_no like $2 or team like $2 or home like $2) order by person limit $3`,
    [city, `%${q}%`, limit],
  )
  return { rows, total: count?.n ?? 0 }
}

/** One person's own record. The only reading that a volunteer's page has, and it asks for one person. */
export async function readMine(db: ReadDb, city: string, person: string, now: Instant): Promise<MyService | null> {
  const [me] = await db.rows<VolunteerRow>(`${REGISTER} and person = $2`, [city, person])
  if (me === undefined) return null
  const attendances = await db.rows<Flat>(
    `${ATTENDANCES} and a.person = $2 order by coalesce(a.starts_at, a.signed_in_at) desc, a.attendance limit 60`,
    [city, person],
  )
  const certificates = await db.rows<CertificateRow>(`${CERTIFICATES} and person = $2 order by certificate`, [
    city,
    person,
  ])
  const { team, status, services, minutes, gates } = me
  return { now, person, team, status, services, minutes, gates, attendances: attendances.map(toRow(now)), certificates }
}

/** The day in one table: district, point, task; verified attendances and lines of sheets together. */
export async function readDay(db: ReadDb, city: string, date: string): Promise<DayLine[]> {
  const rows = await db.rows<Omit<DayLine, 'pointName'> & { zh: string | null; en: string | null }>(
    `with line as (
      select r.value -> 'data' as data from events e cross join lateral jsonb_array_elements(e.rows) with ordinality as r(value, n)
       where e.city = $1 and e.type in ('attendance-verified', 'service-line-returned') and e.occurred_at >= $2::date - 1 and e.occurred_at < $2::date + 9
         and (e.id::text, r.n::int - 1) not in (
           select v.value -> 'data' ->> 'event', (v.value -> 'data' ->> 'row')::int from events x cross join lateral jsonb_array_elements(x.rows) as v
            where x.city = $1 and x.type = 'record-voided'))
     select coalesce(left(p.community, 6), '1501') as district, coalesce(l.data ->> 'point', l.data ->> 'team', '') as point,
        max(p.name_zh) as zh, max(p.name_en) as en, l.data ->> 'task' as task,
        sum(coalesce((l.data ->> 'services')::int, 1))::int as attendances, sum((l.data ->> 'minutes')::int)::int as minutes
      from line l left join service_points p on p.city = $1 and p.known_to is null and p.point = l.data ->> 'point'
     where l.data ->> 'date' = $2::text group by 1, 2, 5 order by 1, 2, 5`,
    [city, date],
  )
  return rows.map(({ zh, en, ...row }) => ({ ...row, pointName: { zh: zh ?? row.point, en: en ?? row.point } }))
}

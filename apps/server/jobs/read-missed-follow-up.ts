import type { Instant } from '#kernel/primitives/instant.ts'
import { addDays, localDate, startOfDay } from '#kernel/primitives/local-day.ts'
import { COUNTING_ZONE } from '#outbreak/counting-zone.ts'
import type { ReadDb } from '#store/store.ts'
import type { DueAct } from './due-act.ts'

/** Found missing in one pass; the rest follow in the next ones. */
const MOST = 100

/** Scheduled tests whose day is over without one; a contact who owes a test already is not counted again. */
async function readMissedTests(db: ReadDb, city: string, now: Instant): Promise<DueAct[]> {
  const sql = `select person from contacts c where city = $1 and known_to is null and status = 'placed'
    and next_test_due <= $2::timestamptz and expires_at > $2::timestamptz
    and not exists (select 1 from duties d where d.city = c.city and d.known_to is null and d.subject = c.stream
      and d.kind = 'contact-test' and d.closed_at is null)
    order by next_test_due, person limit ${MOST}`
  const rows = await db.rows<{ person: string }>(sql, [city, now])
  return rows.map(({ person }) => ({ command: 'miss-contact-test', payload: { person, occurredAt: now } }))
}

/** Contacts at home, and sites with guests, of whom nothing was recorded yesterday. */
export async function readMissedFollowUp(db: ReadDb, city: string, now: Instant): Promise<DueAct[]> {
  const today = localDate(now, COUNTING_ZONE)
  const [date, start] = [addDays(today, -1), startOfDay(today, COUNTING_ZONE)]
  const atHome = await db.rows<{ person: string }>(
    `select person from contacts c where city = $1 and known_to is null and status = 'placed' and facility is null
      and coalesce(moved_home_at, placed_at) < $2::timestamptz and not exists (select 1 from follow_ups f
        where f.city = c.city and f.known_to is null and f.person = c.person and f.date = $3::date)
      order by person limit ${MOST}`,
    [city, start, date],
  )
  const sites = await db.rows<{ facility: string }>(
    `select distinct facility from contacts c where city = $1 and known_to is null and status = 'placed'
      and facility is not null and placed_at < $2::timestamptz and not exists (select 1 from site_rounds r
        where r.city = c.city and r.known_to is null and r.facility = c.facility and r.date = $3::date)
      order by facility limit ${MOST}`,
    [city, start, date],
  )
  return [
    ...(await readMissedTests(db, city, now)),
    ...atHome.map(({ person }): DueAct => ({ command: 'miss-follow-up', payload: { person, date, occurredAt: now } })),
    ...sites.map(
      ({ facility }): DueAct => ({ command: 'miss-site-round', payload: { facility, date, occurredAt: now } }),
    ),
  ]
}

import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import { ALL_PAGES } from '../modules/all-pages.ts'
import type { DueAct } from './due-act.ts'
import { readMissedFollowUp } from './read-missed-follow-up.ts'

const CLOCK_COMMANDS = [
  'lapse-zone',
  'call-zone',
  'expire-contact',
  'miss-contact-test',
  'miss-follow-up',
  'miss-site-round',
  'flip-duty',
  'escalate-duty',
]
const ALL_CLOCK_COMMANDS = new Set<string>([...CLOCK_COMMANDS, ...ALL_PAGES.flatMap(({ due }) => due?.commands ?? [])])
export const isClockCommand = (command: string): boolean => ALL_CLOCK_COMMANDS.has(command)

/** Late duties told upward in one pass; the rest follow in the next ones, the longest overdue first. */
const ESCALATIONS = 100
/** Time given to a holder after the limit before the next level is told. */
const GRACE_HOURS = 1
/** Time given to a level that was told, as the packs set it; a pack that gives more refuses the act until then. */
const STEP_HOURS = 2
const REGION_DIGITS = 2
const MOST = 500

async function readExpiredOrders(db: ReadDb, city: string, now: Instant): Promise<DueAct[]> {
  const sql = `select place from zones where city = $1 and known_to is null and status = 'inForce'
    and expires_at <= $2::timestamptz order by expires_at, place limit ${MOST}`
  const rows = await db.rows<{ place: string }>(sql, [city, now])
  return rows.map(({ place }) => ({ command: 'lapse-zone', payload: { place, occurredAt: now } }))
}

/**
 * Orders about which something may be owed now: the days are over and nobody was told, the end is near, or a day of
 * tests has begun. Whether it is owed is the decision's to say; it refuses what is not.
 */
async function readZoneCalls(db: ReadDb, city: string, now: Instant): Promise<DueAct[]> {
  const sql = `select place from zones where city = $1 and known_to is null and status = 'inForce'
    and expires_at > $2::timestamptz and start_at <= $2::timestamptz
    and (call_due_at <= $2::timestamptz) order by call_due_at, place limit ${MOST}`
  const rows = await db.rows<{ place: string }>(sql, [city, now])
  return rows.map(({ place }) => ({ command: 'call-zone', payload: { place, occurredAt: now } }))
}

async function readExpiredContacts(db: ReadDb, city: string, now: Instant): Promise<DueAct[]> {
  const sql = `select person, facility from contacts where city = $1 and known_to is null and status = 'placed'
    and expires_at <= $2::timestamptz order by expires_at, person limit ${MOST}`
  const rows = await db.rows<{ person: string; facility: string | null }>(sql, [city, now])
  return rows.map((row) => ({ command: 'expire-contact', payload: { ...row, occurredAt: now } }))
}

interface DutyKey {
  readonly duty: string
  readonly stream: string
}
const onDuty = ({ duty, stream }: DutyKey, now: Instant) => ({
  stream,
  duty: duty.slice(stream.length + 1),
  occurredAt: now,
})

async function readHardStops(db: ReadDb, city: string, now: Instant): Promise<DueAct[]> {
  const sql = `select duty, stream from duties where city = $1 and known_to is null and closed_at is null
    and offered_to is not null and hard_stop_at <= $2::timestamptz order by hard_stop_at, duty limit ${MOST}`
  const rows = await db.rows<DutyKey>(sql, [city, now])
  return rows.map((row) => ({ command: 'flip-duty', payload: onDuty(row, now) }))
}

async function readUntoldLate(db: ReadDb, city: string, now: Instant): Promise<DueAct[]> {
  const sql = `select duty, stream from duties where city = $1 and known_to is null and closed_at is null
    and escalated_to is null and finish_due < $2::timestamptz - interval '${GRACE_HOURS} hour'
    order by finish_due, duty limit ${ESCALATIONS}`
  const rows = await db.rows<DutyKey>(sql, [city, now])
  return rows.map((row) => ({ command: 'escalate-duty', payload: onDuty(row, now) }))
}

/**
 * Late duties whose level has had its time and which are late all the same: the level above is told, up to the region.
 * When a level was told is no column of the view; it stands in the subject's state.
 */
async function readToldLate(db: ReadDb, city: string, now: Instant): Promise<DueAct[]> {
  const sql = `select d.duty, d.stream from duties d join states s on s.city = d.city and s.stream = d.stream
    cross join lateral (select (one -> 'escalations' -> -1 -> 'at' ->> 'at')::timestamptz as told
      from jsonb_array_elements(s.state -> 'duties') as one
      where one ->> 'key' = substr(d.duty, length(d.stream) + 2)) as last
    where d.city = $1 and d.known_to is null and d.closed_at is null and length(d.escalated_to) > ${REGION_DIGITS}
      and last.told <= $2::timestamptz - interval '${STEP_HOURS} hour'
    order by d.finish_due, d.duty limit ${ESCALATIONS}`
  const rows = await db.rows<DutyKey>(sql, [city, now])
  return rows.map((row) => ({ command: 'escalate-duty', payload: onDuty(row, now) }))
}

/** What the modules beside the lead one owe. */
async function readModulesDue(db: ReadDb, city: CityCode, now: Instant): Promise<DueAct[]> {
  const acts: DueAct[] = []
  for (const { due } of ALL_PAGES) acts.push(...((await due?.read(db, city, now)) ?? []))
  return acts
}

/** Everything that the city's clock has made due by `now`; a restriction that has expired comes first. */
export async function readDue(db: ReadDb, city: CityCode, now: Instant): Promise<DueAct[]> {
  return [
    ...(await readExpiredOrders(db, city, now)),
    ...(await readZoneCalls(db, city, now)),
    ...(await readExpiredContacts(db, city, now)),
    ...(await readMissedFollowUp(db, city, now)),
    ...(await readModulesDue(db, city, now)),
    ...(await readHardStops(db, city, now)),
    ...(await readUntoldLate(db, city, now)),
    ...(await readToldLate(db, city, now)),
  ]
}

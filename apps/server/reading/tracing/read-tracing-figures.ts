import type { z } from 'zod'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import type { TracingFigures } from '#outbreak/tracing/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'

type Figures = Omit<z.infer<typeof TracingFigures>, 'from' | 'to'>
const DAYS = 7
const LOCAL = `at time zone 'Asia/Shanghai'`
const IN_PLACE = (table: string) =>
  `${table}.city = $1 and ${table}.known_to is null and starts_with(${table}.place, $2)`
const FOLLOWED = `status in ('determined', 'told', 'moving', 'placed') and category <> 'general'`

const CASES = `select count(*)::int as cases, avg(n)::float as "contactsPerCaseMean",
    percentile_cont(0.5) within group (order by n)::float as "contactsPerCaseMedian",
    avg(case when index_case is null then 0 else 1 end)::float as "knownShare"
  from (select k.index_case, (select count(*) from contacts c where c.city = k.city and c.known_to is null
      and c.index_case = k.person) as n
    from interviews k where ${IN_PLACE('k')} and (k.found_at ${LOCAL})::date between $3::date and $4::date) as each`
const OWED = `select count(*) filter (where kind = 'interview')::int as "interviewsOwed",
    count(*) filter (where kind = 'interview' and finish_due < $3::timestamptz)::int as "interviewsLate",
    count(*) filter (where kind = 'find-source' and finish_due < $3::timestamptz)::int as unlinked
  from duties d where ${IN_PLACE('d')} and closed_at is null and kind in ('interview', 'find-source')`
const SEEN_ON = (day: string) => `(exists (select 1 from follow_ups f where f.city = c.city and f.known_to is null
    and f.person = c.person and f.date = ${day}::date and f.outcome <> 'NOT_PERFORMED')
  or exists (select 1 from site_rounds r where r.city = c.city and r.known_to is null and r.facility = c.facility
    and r.date = ${day}::date and r.recorded_at is not null))`
const CONTACTS = `select count(*) filter (where ${FOLLOWED})::int as followed,
    count(*) filter (where ${FOLLOWED} and ${SEEN_ON('$4')})::int as "seenToday",
    count(*) filter (where ${FOLLOWED} and lost_at is not null)::int as lost,
    (avg(case when ${SEEN_ON('$3')} then 1 else 0 end) filter (where status = 'placed'
      and (placed_at ${LOCAL})::date <= $3::date))::float as "followUpComplete",
    (percentile_cont(0.5) within group (order by (placed_at ${LOCAL})::date - (last_exposure_at ${LOCAL})::date)
      filter (where placed_at is not null and determined_at >= $4::date - ${DAYS}))::float as "medianDaysToPlacement"
  from contacts c where ${IN_PLACE('c')}`

/** The quality of tracing at a place by names that readers know, over the last week or as of now. */
export async function readTracingFigures(
  db: ReadDb,
  city: string,
  asked: { readonly place: string; readonly today: LocalDate; readonly now: Instant },
): Promise<z.infer<typeof TracingFigures>> {
  const { place, today, now } = asked
  const from = addDays(today, 1 - DAYS)
  const [cases] = await db.rows<Figures>(CASES, [city, place, from, today])
  const [owed] = await db.rows<Figures>(OWED, [city, place, now])
  const [contacts] = await db.rows<Figures>(CONTACTS, [city, place, addDays(today, -1), today])
  const none = { contactsPerCaseMean: null, contactsPerCaseMedian: null, knownShare: null }
  return {
    from,
    to: today,
    ...none,
    cases: 0,
    interviewsOwed: 0,
    interviewsLate: 0,
    unlinked: 0,
    followed: 0,
    seenToday: 0,
    lost: 0,
    followUpComplete: null,
    medianDaysToPlacement: null,
    ...cases,
    ...owed,
    ...contacts,
  }
}

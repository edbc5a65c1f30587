import type { z } from 'zod'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import type { FollowUpCalendar, FollowUpMark, FollowUpRow } from '#outbreak/tracing/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { listed, TOTAL } from '../../http/listed.ts'
import { withPlaceNames } from '../person-facts.ts'

type Mark = z.infer<typeof FollowUpMark>
type Stored = Omit<z.infer<typeof FollowUpRow>, 'homeName' | 'facilityName' | 'marks'> & {
  readonly visits: Readonly<Record<string, Mark['outcome']>> | null
  readonly tests: Readonly<Record<string, Mark['test']>> | null
  readonly rounds: readonly string[] | null
}
export interface FollowUpFilter {
  readonly place?: string | undefined
  readonly facility?: string | undefined
  readonly where?: 'home' | 'site' | undefined
  readonly person?: string | undefined
  readonly limit: number
}

const SHOWN_DAYS = 7
const LOCAL = `at time zone 'Asia/Shanghai'`
const COLUMNS = `c.person, c.place as home, c.index_case as "indexCase", c.category, c.status, c.placement, c.facility,
  c.facility_until as "facilityUntil", c.expires_at as "expiresAt", c.next_test_day as "nextTestDay",
  c.next_test_due as "nextTestDue", c.lost_at as "lostAt",
  (select jsonb_object_agg(f.date, f.outcome) from follow_ups f where f.city = c.city and f.known_to is null
    and f.person = c.person and f.date >= $2::date) as visits,
  (select jsonb_object_agg((t.tested_at ${LOCAL})::date, t.result) from contact_tests t where t.city = c.city
    and t.known_to is null and t.person = c.person and (t.tested_at ${LOCAL})::date >= $2::date) as tests,
  (select jsonb_agg(r.date) from site_rounds r where r.city = c.city and r.known_to is null
    and r.facility = c.facility and r.date >= $2::date and r.date >= (c.placed_at ${LOCAL})::date
    and r.recorded_at is not null) as rounds`

/** In a site's recorded round everybody was seen well who is not named. */
const markOf = (date: string, { visits, tests, rounds }: Stored): Mark => ({
  date,
  outcome: visits?.[date] ?? (rounds?.includes(date) === true ? 'SEEN_OK' : null),
  test: tests?.[date] ?? null,
})

/** Contacts under follow-up by the last days: the lost first, then who has no record of today, then by the end. */
export async function readFollowUp(
  db: ReadDb,
  city: string,
  today: LocalDate,
  filter: FollowUpFilter,
): Promise<z.infer<typeof FollowUpCalendar>> {
  const first = addDays(today, 1 - SHOWN_DAYS)
  const days = Array.from({ length: SHOWN_DAYS }, (_, i): string => addDays(first, i))
  const sql = `select ${COLUMNS}, ${TOTAL} from contacts c where c.city = $1 and c.known_to is null
    and c.status in ('determined', 'told', 'moving', 'placed')
    and ($3::text is null or starts_with(c.place, $3)) and ($4::text is null or c.facility = $4)
    and ($5::text is null or ($5 = 'site') = (c.facility is not null)) and ($6::text is null or c.person = $6)
    order by c.lost_at nulls last, exists (select 1 from follow_ups f where f.city = c.city and f.known_to is null
      and f.person = c.person and f.date = $7::date), c.expires_at nulls last, c.person limit $8`
  const { place = null, facility = null, where = null, person = null, limit } = filter
  const values = [city, first, place, facility, where, person, today, limit]
  const { total, rows } = listed(await db.rows<Stored & { total: number }>(sql, values))
  const named = await withPlaceNames(db, city, rows)
  return {
    today,
    days,
    total,
    rows: named.map(({ visits, tests, rounds, ...row }) => ({
      ...row,
      marks: days.map((date) => markOf(date, { ...row, visits, tests, rounds })),
    })),
  }
}

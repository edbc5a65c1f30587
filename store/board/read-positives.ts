import { sql } from 'kysely'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import type { Positives } from '#outbreak/board/contract.ts'
import { FOUND_IN, type FoundIn, isControlled } from '#outbreak/cases/events.ts'
import { type BoardScope, type Db, known, under } from './board-scope.ts'
import { run } from './run.ts'

interface Part {
  readonly date: LocalDate
  readonly found_in: FoundIn
  readonly confirmed: number
  readonly asymptomatic: number
  readonly converted: number
  readonly estimated: boolean
  readonly split_estimated: boolean
}

/** New infections by report date, `days` days ending at the scope's day, oldest first. */
export async function readPositives(db: Db, scope: BoardScope, days = 1): Promise<Positives[]> {
  const from = addDays(scope.date, 1 - days)
  const rows = await run(
    db,
    sql<Part>`
    with reported as (
      select found_in, report_date as date, classification, estimated, found_in_estimated, 0 as converted
        from cases
       where ${known(scope)} and ${under(scope)} and classified_rec <= ${scope.at}::timestamptz
         and not coalesce(revoked_rec <= ${scope.at}::timestamptz, false)
      union all
      select found_in, converted_report_date, null, false, false, 1
        from cases
       where ${known(scope)} and ${under(scope)} and converted_rec <= ${scope.at}::timestamptz
         and not coalesce(revoked_rec <= ${scope.at}::timestamptz, false))
    select date::text, found_in, count(*) filter (where classification = 'confirmed')::int as confirmed,
           count(*) filter (where classification = 'asymptomatic')::int as asymptomatic,
           sum(converted)::int as converted, bool_or(estimated) as estimated, bool_or(found_in_estimated) as split_estimated
      from reported where date between ${from}::date and ${scope.date}::date group by 1, 2`,
  )
  return Array.from({ length: days }, (_, i) => addDays(from, i)).map((date) =>
    positivesOf(
      date,
      rows.filter((row) => row.date === date),
    ),
  )
}

function positivesOf(date: LocalDate, parts: readonly Part[]): Positives {
  const sum = (f: (part: Part) => number) => parts.reduce((n, part) => n + f(part), 0)
  const fresh = (part: Part) => part.confirmed + part.asymptomatic
  const byFoundIn = Object.fromEntries(
    FOUND_IN.map((setting) => [setting, sum((part) => (part.found_in === setting ? fresh(part) : 0))]),
  ) as Positives['byFoundIn']
  const converted = sum((part) => part.converted)
  return {
    date,
    total: sum(fresh),
    newConfirmed: sum((part) => part.confirmed) + converted,
    converted,
    newAsymptomatic: sum((part) => part.asymptomatic),
    byFoundIn,
    controlled: sum((part) => (isControlled(part.found_in) ? fresh(part) : 0)),
    societal: sum((part) => (isControlled(part.found_in) ? 0 : fresh(part))),
    estimated: parts.some((part) => part.estimated || part.split_estimated),
    estimatedTotal: parts.some((part) => part.estimated),
  }
}

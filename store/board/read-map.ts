import { sql } from 'kysely'
import type { z } from 'zod'
import type { BoardMap } from '#outbreak/board/contract.ts'
import { CELL_DEGREES, type Community, hexLayout } from '#outbreak/board/hex-layout.ts'
import { FOUND_IN, isControlled } from '#outbreak/cases/events.ts'
import { type BoardScope, type Db, known, under } from './board-scope.ts'
import { dutyList } from './duty-list.ts'
import { run } from './run.ts'

interface Counted {
  readonly community: string
  readonly open: number
  readonly overdue: number
  readonly fresh: number
  readonly societal: number
  readonly zones: number
}

const SOCIETAL = FOUND_IN.filter((setting) => !isControlled(setting))

/** One cell a community with its late and open duties, today's positives and high-risk buildings. */
export async function readMap(db: Db, scope: BoardScope): Promise<z.infer<typeof BoardMap>> {
  const communities = await run(
    db,
    sql<Community>`
    select code, name_zh as name from divisions where length(code) = 12 and starts_with(code, ${scope.city}) order by code`,
  )
  const rows = await run(
    db,
    sql<Counted>`
    with list as (${dutyList(scope)}), parts as (
      select left(place, 12) as community, 1 as open, (finish_due < ${scope.at}::timestamptz)::int as overdue,
             0 as fresh, 0 as societal, 0 as zones from list where done_at is null
      union all
      select left(place, 12), 0, 0, 1, (found_in = any(${SOCIETAL}::text[]))::int, 0 from cases
       where ${known(scope)} and ${under(scope)} and classified_rec <= ${scope.at}::timestamptz
         and report_date = ${scope.date}::date and not coalesce(revoked_rec <= ${scope.at}::timestamptz, false)
      union all
      select left(place, 12), 0, 0, 0, 0, 1 from zones
       where ${known(scope)} and ${under(scope)} and level = 'high' and ordered_rec <= ${scope.at}::timestamptz
         and not coalesce(ended_rec <= ${scope.at}::timestamptz, false))
    select community, sum(open)::int as open, sum(overdue)::int as overdue, sum(fresh)::int as fresh,
           sum(societal)::int as societal, sum(zones)::int as zones from parts group by community`,
  )
  const counted = new Map(rows.map((row) => [row.community, row]))
  const cells = layoutOf(scope.city, communities).filter(({ code }) => code.startsWith(scope.place))
  return {
    at: scope.at,
    cellDegrees: CELL_DEGREES,
    cells: cells.map(({ code, name, lon, lat }) => {
      const n = counted.get(code)
      return {
        community: code,
        name,
        street: code.slice(0, 9),
        district: code.slice(0, 6),
        lon,
        lat,
        overdue: n?.overdue ?? 0,
        open: n?.open ?? 0,
        newPositives: n?.fresh ?? 0,
        societal: n?.societal ?? 0,
        highRisk: n?.zones ?? 0,
      }
    }),
  }
}

/** The tree of a city is fixed while the server runs, and its layout takes a moment: keep the last one. */
let kept: { key: string; cells: ReturnType<typeof hexLayout> } | null = null
function layoutOf(city: string, communities: readonly Community[]): ReturnType<typeof hexLayout> {
  const key = `${city} ${communities.length}`
  if (kept?.key !== key) kept = { key, cells: hexLayout(communities) }
  return kept.cells
}

import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'

/** Figures that a directive can be meant to move: each is one count over the records, as of now. */
export interface FigureAsked {
  readonly figure: string
  readonly city: string
  readonly place: string
  readonly post: string
  readonly now: Instant
}

const OPEN = `from duties where city = $1 and known_to is null and closed_at is null`
/** Of the clock's duties that ran within the last day, the share that is or was late, in per cent with one decimal. */
const latePercent = (clock: string) => `select coalesce(round(1000.0 * count(*) filter (
    where coalesce(finish_done_at, $3) > finish_due) / nullif(count(*), 0)) / 10, 0)::float8 as n
  from duties where city = $1 and known_to is null and clock = '${clock}' and starts_with(place, $2)
    and (outcome is null or outcome <> 'void') and (closed_at is null or closed_at >= $3::timestamptz - interval '1 day')`

const BY_PLACE: Readonly<Record<string, string>> = {
  'duties.overdue': `select count(*)::float8 as n ${OPEN} and starts_with(place, $2) and finish_due < $3`,
  'fastTest.latePercent': latePercent('fastTest'),
  'fastTransfer.latePercent': latePercent('fastTransfer'),
  'fastIsolation.latePercent': latePercent('fastIsolation'),
  'strictControl.latePercent': latePercent('strictControl'),
  'zones.compoundsInForce': `select count(*)::float8 as n from zones where city = $1 and known_to is null
    and status = 'inForce' and length(zone) = 15 and starts_with(place, $2) and $3::timestamptz is not null`,
  'zones.controlOwed': `select count(*)::float8 as n from zones where city = $1 and known_to is null
    and status in ('required', 'proposed') and starts_with(place, $2) and $3::timestamptz is not null`,
  'beds.makeshiftFree': `select coalesce(sum(free), 0)::float8 as n from facilities where city = $1 and known_to is null
    and kind = 'makeshift-hospital' and $2::text is not null and $3::timestamptz is not null`,
}
const BY_POST: Readonly<Record<string, string>> = {
  'unit.overdue': `select count(*)::float8 as n ${OPEN} and holder = $2 and finish_due < $3`,
}

export const isCountedFigure = (figure: string): boolean => figure in BY_PLACE || figure in BY_POST

/** @throws {RangeError} for a figure that is not in the list. */
export async function countFigure(db: ReadDb, { figure, city, place, post, now }: FigureAsked): Promise<number> {
  const sql = BY_PLACE[figure] ?? BY_POST[figure]
  if (sql === undefined) throw new RangeError(`not a counted figure: ${figure}`)
  const [row] = await db.rows<{ n: number }>(sql, [city, figure in BY_PLACE ? place : post, now])
  return row?.n ?? 0
}

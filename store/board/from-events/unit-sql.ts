import type { BoardScope } from '../board-scope.ts'
import { OWED, type Owed } from './owed.ts'
import { at, lit, type NumberSelect } from './sql-text.ts'
import { openedSql } from './steps-sql.ts'

/** Duties of one kind on the day's list: who holds each, how late each stage is in hours, and whether it is blocked. */
function listedOfKindSql(scope: BoardScope, owed: Owed): string {
  const lateHours = (stage: string, done: string) =>
    `extract(epoch from coalesce(${done}, case when o.ended_by is null then ${at(scope)} end) - o.${stage}_due) / 3600 as ${stage}_late`
  return `(${openedSql(scope, owed)},
listed as (
  select o.*, case when e.finishes then e.occurred_at end as finished_at
    from opened o left join step e on e.stream = o.stream and e.version = o.ended_by
   where starts_with(o.duty_place, ${lit(scope.place)})
     and (e.stream is null or (e.occurred_at >= timestamptz ${lit(scope.dayStart)}
          and (e.finishes or (e.type = 'duty-reported' and e.data ->> 'outcome' <> 'void'))))),
act as (
  select o.stream, o.version, min(s.occurred_at) filter (where s.accepts) as accepted_at, min(s.occurred_at) filter (where s.starts) as started_at,
         (array_agg(coalesce(s.data ->> 'to', s.post) order by s.version desc)
           filter (where s.type in ('duty-received', 'duty-flipped', 'duty-reassigned')))[1] as moved_to
    from listed o left join step s on s.stream = o.stream and s.version > o.version and (o.ended_by is null or s.version <= o.ended_by)
   group by o.stream, o.version),
block as (
  select distinct b.stream, o.version from listed o
    join step b on o.ended_by is null and b.stream = o.stream and b.version > o.version and b.type = 'duty-blocked'
    left join step u on u.stream = b.stream and u.version > b.version and u.type = 'duty-unblocked' and u.data -> 'by' = b.data -> 'by'
   where u.stream is null)
select ${lit(owed.kind)} as kind, coalesce(a.moved_to, o.holder) as post, o.ended_by is null as open,
       ${lateHours('accept', 'a.accepted_at')}, ${lateHours('start', 'a.started_at')}, ${lateHours('finish', 'o.finished_at')},
       case when a.accepted_at is null then o.accept_due end as accept_due, case when a.started_at is null then o.start_due end as start_due,
       o.finish_due, b.stream is not null as blocked
  from listed o join act a on a.stream = o.stream and a.version = o.version
       left join block b on b.stream = o.stream and b.version = o.version)`
}

/** `duty`: every duty of every kind on the day's list, told from `events` alone. */
export const listedDutiesSql = (scope: BoardScope): string =>
  `with duty as (\n${OWED.map((owed) => listedOfKindSql(scope, owed)).join('\nunion all\n')})`

const STAGES = ['accept', 'start', 'finish'] as const
const EDGES = { under1h: [0, 1], under4h: [1, 4], under12h: [4, 12], over12h: [12, null] } as const

/** Condition over `duty` for each number of a unit. */
export const UNIT_NUMBERS: Readonly<Record<string, string>> = {
  open: 'open',
  overdue: 'open and finish_late > 0',
  lateDone: 'not open and finish_late > 0',
  blocked: 'blocked',
  ...Object.fromEntries(
    STAGES.flatMap((stage) =>
      Object.entries(EDGES).map(([name, [from, to]]) => [
        `${stage}.${name}`,
        `${stage}_late ${from === 0 ? '>' : '>='} ${from}${to === null ? '' : ` and ${stage}_late < ${to}`}`,
      ]),
    ),
  ),
}

/** One number of one unit, as a SELECT over `events`. */
export const unitNumberSql = (scope: BoardScope, post: string, number: string): NumberSelect => ({
  from: listedDutiesSql(scope),
  select: `select count(*)::int as value from duty where post = ${lit(post)} and ${UNIT_NUMBERS[number]}`,
})

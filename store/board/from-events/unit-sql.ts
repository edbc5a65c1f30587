import type { BoardScope } from '../board-scope.ts'
import { OWED, type Owed } from './owed.ts'
import { at, lit } from './sql-text.ts'
import { openedSql } from './steps-sql.ts'

/** Open duties of one kind: who holds each, how late each stage is in hours, and whether it is blocked. */
function openOfKindSql(scope: BoardScope, owed: Owed): string {
  const lateHours = (stage: string, done: string) =>
    `case when not ${done} then extract(epoch from ${at(scope)} - o.${stage}_due) / 3600 end as ${stage}_late`
  return `(${openedSql(scope, owed)},
still as (select * from opened where ended_by is null and starts_with(duty_place, ${lit(scope.place)})),
act as (
  select o.stream, coalesce(bool_or(s.accepts), false) as accepted, coalesce(bool_or(s.starts), false) as started,
         (array_agg(coalesce(s.data ->> 'to', s.post) order by s.version desc)
           filter (where s.type in ('duty-received', 'duty-flipped', 'duty-reassigned')))[1] as moved_to
    from still o left join step s on s.stream = o.stream and s.version > o.version group by o.stream),
block as (
  select distinct b.stream from still o join step b on b.stream = o.stream and b.version > o.version and b.type = 'duty-blocked'
    left join step u on u.stream = b.stream and u.version > b.version and u.type = 'duty-unblocked' and u.data -> 'by' = b.data -> 'by'
   where u.stream is null)
select ${lit(owed.kind)} as kind, coalesce(a.moved_to, o.holder) as post, ${lateHours('accept', 'a.accepted')}, ${lateHours('start', 'a.started')},
       extract(epoch from ${at(scope)} - o.finish_due) / 3600 as finish_late, o.finish_due, b.stream is not null as blocked
  from still o join act a on a.stream = o.stream left join block b on b.stream = o.stream)`
}

/** `duty`: every open duty of every kind the board knows, told from `events` alone. */
export const openDutiesSql = (scope: BoardScope): string =>
  `with duty as (\n${OWED.map((owed) => openOfKindSql(scope, owed)).join('\nunion all\n')})`

const STAGES = ['accept', 'start', 'finish'] as const
const EDGES = { under1h: [0, 1], under4h: [1, 4], under12h: [4, 12], over12h: [12, null] } as const

/** Condition over `duty` for each number of a unit. */
export const UNIT_NUMBERS: Readonly<Record<string, string>> = {
  open: 'true',
  overdue: 'finish_late > 0',
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
export const unitNumberSql = (scope: BoardScope, post: string, number: string): string =>
  `${openDutiesSql(scope)}
select count(*)::int as value from duty where post = ${lit(post)} and ${UNIT_NUMBERS[number]}`

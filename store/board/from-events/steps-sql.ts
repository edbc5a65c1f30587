import type { BoardScope } from '../board-scope.ts'
import type { Owed } from './owed-spec.ts'
import { dueSql, opensSql, outcomeSql, RULE_COLUMNS, ruleRows, rulesOf, saidSql } from './rule-sql.ts'
import { factsSql, list, lit } from './sql-text.ts'

/** Acts on a duty that change who holds it, its stages, its end or its blocks. */
const ACTS = [
  'duty-accepted',
  'duty-started',
  'duty-reported',
  'duty-received',
  'duty-flipped',
  'duty-reassigned',
  'duty-blocked',
  'duty-unblocked',
]

/** `step`: what each fact does to each kind of duty of its subject, and each act on a duty. */
function stepsSql(owed: readonly Owed[]): string {
  const rules = owed.flatMap(rulesOf)
  return `rule (${RULE_COLUMNS}) as (values
${ruleRows(rules)}),
step as (
  select coalesce(r.kind, split_part(data ->> 'duty', '#', 1)) as kind, f.stream, f.version, f.type, f.occurred_at,
         coalesce(${opensSql(rules)}, false) as opens,
         case f.type when 'duty-reported' then case data ->> 'outcome' when 'done' then 'done' when 'void' then 'void' when 'refused' then null else 'unmet' end
         else ${outcomeSql(rules)} end as outcome,
         f.type = 'duty-accepted' or coalesce(r.accepts, false) as accepts, f.type = 'duty-started' or coalesce(r.starts, false) as starts,
         case when r.opens then coalesce((data #>> r.since::text[])::timestamptz, f.occurred_at) end as opened_at,
         case when r.opens then ${dueSql(rules, 'accept')} end as accept_due,
         case when r.opens then ${dueSql(rules, 'start')} end as start_due,
         case when r.opens then ${dueSql(rules, 'finish')} end as finish_due,
         case when r.opens then ${saidSql(rules, 'holder', ({ holder }) => holder)} end as holder,
         case when r.opens then coalesce(${saidSql(rules, 'place', ({ place }) => place)}, f.place) end as duty_place,
         case f.type when 'duty-received' then f.post when 'duty-flipped' then data ->> 'to' when 'duty-reassigned' then data ->> 'to' end as moved_to,
         case when f.type in ('duty-blocked', 'duty-unblocked') then data ->> 'by' end as blocker
    from fact f left join rule r on r.subject = f.subject and r.type = f.type
   where r.kind is not null or (f.type like 'duty-%' and split_part(data ->> 'duty', '#', 1) in (${list(owed.map(({ kind }) => kind))})))`
}

/**
 * CTEs ending in `duty`: every duty of the kinds on the day's list of the place, told from `events` alone: not
 * cancelled, and not over before the local day began. Of each kind one duty is open at a time in a stream: an opening
 * counts when none is, or when the same fact ends that one (`last` is the last fact before that opened, odd, or only
 * ended, even). What follows belongs to it, up to the fact that ends it.
 */
export function dutiesSql(scope: BoardScope, owed: readonly Owed[]): string {
  const types = [...new Set(owed.flatMap(rulesOf).map(({ type }) => type)), ...ACTS]
  return `${factsSql(scope, [...new Set(owed.map(({ subject }) => subject))], types)},
${stepsSql(owed)},
told as (
  select *, max(case when opens then version * 2 + 1 when outcome is not null then version * 2 end)
              over (partition by kind, stream order by version rows between unbounded preceding and 1 preceding) as last
    from step where opens or outcome is not null or accepts or starts or moved_to is not null or blocker is not null),
numbered as (
  select *, opens and (outcome is not null or coalesce(last, 0) % 2 = 0) as opened,
         count(*) filter (where opens and (outcome is not null or coalesce(last, 0) % 2 = 0))
           over (partition by kind, stream order by version rows between unbounded preceding and 1 preceding) as n
    from told),
part as (
  select kind, stream, n, version, type, occurred_at, outcome, accepts, starts, moved_to, blocker, null::timestamptz as opened_at,
         null::timestamptz as accept_due, null::timestamptz as start_due, null::timestamptz as finish_due, null::text as duty_place
    from numbered where n > 0
  union all
  select kind, stream, n + 1, version, 'opened', occurred_at, null, false, false, holder, null, opened_at, accept_due, start_due, finish_due, duty_place
    from numbered where opened),
living as (
  select *, coalesce(bool_or(outcome is not null) over (partition by kind, stream, n order by version rows between unbounded preceding and 1 preceding), false) as is_over
    from part),
life as (
  select kind, stream, n, max(opened_at) as opened_at, max(accept_due) as accept_due, max(start_due) as start_due, max(finish_due) as finish_due,
         max(duty_place) as place, array_agg(moved_to order by version) filter (where moved_to is not null) as posts,
         (array_agg(occurred_at order by version) filter (where accepts))[1] as accepted_at,
         (array_agg(occurred_at order by version) filter (where starts))[1] as started_at,
         max(outcome) as outcome, max(occurred_at) filter (where outcome is not null) as ended_at,
         jsonb_object_agg(blocker, type = 'duty-blocked' order by version) filter (where blocker is not null) as blocks
    from living where not is_over group by kind, stream, n),
duty as (
  select *, posts[cardinality(posts)] as post, ended_at is null as open, case when outcome = 'done' then ended_at end as done_at,
         ended_at is null and coalesce(blocks @? '$.* ? (@ == true)', false) as blocked
    from life
   where starts_with(place, ${lit(scope.place)}) and outcome is distinct from 'void'
     and (ended_at is null or ended_at >= timestamptz ${lit(scope.dayStart)}))`
}

import type { BoardScope } from '../board-scope.ts'
import type { Owed } from './owed-spec.ts'
import { dueSql, openingSql, opensSql, outcomeSql, ruleRows, rulesOf, sinceSql } from './rule-sql.ts'
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
  return `rule (rule, subject, type, kind, opens, accepts, starts, outcome) as (values
${ruleRows(rules)}),
step as (
  select r.kind, f.stream, f.version, f.type, f.occurred_at,
         ${opensSql(rules)} as opens,
         ${outcomeSql(rules)} as outcome, r.accepts, r.starts,
         ${sinceSql(rules)} as opened_at,
         ${dueSql(rules, 'accept')} as accept_due,
         ${dueSql(rules, 'start')} as start_due,
         ${dueSql(rules, 'finish')} as finish_due,
         ${openingSql(rules, ({ holder }) => holder)} as holder,
         ${openingSql(rules, ({ place }) => place)} as duty_place, null::text as moved_to, null::text as blocker
    from fact f join rule r on r.subject = f.subject and r.type = f.type
  union all
  select split_part(data ->> 'duty', '#', 1), stream, version, type, occurred_at, false,
         case when type = 'duty-reported' then case data ->> 'outcome' when 'done' then 'done' when 'void' then 'void' when 'refused' then null else 'unmet' end end,
         type = 'duty-accepted', type = 'duty-started', null, null, null, null, null, null,
         case type when 'duty-received' then post when 'duty-flipped' then data ->> 'to' when 'duty-reassigned' then data ->> 'to' end,
         case when type in ('duty-blocked', 'duty-unblocked') then data ->> 'by' end
    from fact where type in (${list(ACTS)})${owed.length === 1 ? ` and split_part(data ->> 'duty', '#', 1) = ${lit(owed[0]?.kind ?? '')}` : ''})`
}

/**
 * CTEs ending in `duty`: every duty of the kinds on the day's list of the place, told from `events` alone: not
 * cancelled, and not over before the local day began. Of each kind one duty is open at a time in a stream: an opening
 * counts when none is, or when the same fact ends that one. What follows belongs to it, up to the fact that ends it.
 */
export function dutiesSql(scope: BoardScope, owed: readonly Owed[]): string {
  const types = [...new Set(owed.flatMap(rulesOf).map(({ type }) => type)), ...ACTS]
  return `${factsSql(scope, [...new Set(owed.map(({ subject }) => subject))], types)},
${stepsSql(owed)},
told as (
  select *, opens and (outcome is not null or not coalesce(lag(opens) over (partition by kind, stream, opens or outcome is not null order by version), false)) as opened
    from step),
numbered as (
  select *, count(*) filter (where opened) over (partition by kind, stream order by version rows between unbounded preceding and 1 preceding) as n
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
         max(duty_place) as place, (array_agg(moved_to order by version desc) filter (where moved_to is not null))[1] as post,
         (array_agg(occurred_at order by version) filter (where accepts))[1] as accepted_at,
         (array_agg(occurred_at order by version) filter (where starts))[1] as started_at,
         max(outcome) as outcome, max(occurred_at) filter (where outcome is not null) as ended_at,
         jsonb_object_agg(blocker, type = 'duty-blocked' order by version) filter (where blocker is not null) as blocks
    from living where not is_over group by kind, stream, n),
duty as (
  select *, ended_at is null as open, case when outcome = 'done' then ended_at end as done_at,
         ended_at is null and coalesce(blocks @? '$.* ? (@ == true)', false) as blocked
    from life
   where starts_with(place, ${lit(scope.place)}) and outcome is distinct from 'void'
     and (ended_at is null or ended_at >= timestamptz ${lit(scope.dayStart)}))`
}

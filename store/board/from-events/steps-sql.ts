import type { BoardScope } from '../board-scope.ts'
import type { Opening, Owed } from './owed.ts'
import { factsSql, list, lit } from './sql-text.ts'

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

const oneOf = (types: readonly string[]) => (types.length === 0 ? 'false' : `type in (${list(types)})`)
const opensWhen = (opening: Opening) =>
  opening.when === undefined ? `type = ${lit(opening.type)}` : `(type = ${lit(opening.type)} and ${opening.when})`
const byOpening = (owed: Owed, pick: (opening: Opening) => string) =>
  `case ${owed.opens.map((opening) => `when ${opensWhen(opening)} then ${pick(opening)}`).join(' ')} end`
const dueOf = (owed: Owed, stage: 'accept' | 'start' | 'finish') =>
  byOpening(owed, ({ due }) =>
    due[stage] === undefined ? 'null::timestamptz' : `(data ->> ${lit(due[stage])})::timestamptz`,
  )

/**
 * CTEs ending in `opened`: every duty of a kind, told from `events` alone, with `ended_by` (version of the fact that
 * ended it, if any). An opening counts when none of the kind is open in its stream, or the same fact ends that one.
 * `step` keeps all facts of the kind's streams, for stages, hand-overs and blocks. A refusal ends nothing.
 */
export function openedSql(scope: BoardScope, owed: Owed): string {
  const types = [
    ...new Set([
      ...owed.opens.map(({ type }) => type),
      ...owed.accepts,
      ...owed.starts,
      ...owed.finishes,
      ...owed.voids,
      ...ACTS,
    ]),
  ]
  return `${factsSql(scope, owed.stream, types)},
step as (
  select *, ${owed.opens.map(opensWhen).join(' or ')} as opens,
         ${oneOf([...owed.finishes, ...owed.voids])} or (type = 'duty-reported' and data ->> 'outcome' <> 'refused') as ends,
         ${oneOf(owed.finishes)} or (type = 'duty-reported' and data ->> 'outcome' = 'done') as finishes,
         ${oneOf([...owed.accepts, 'duty-accepted'])} as accepts, ${oneOf([...owed.starts, 'duty-started'])} as starts,
         ${dueOf(owed, 'accept')} as accept_due, ${dueOf(owed, 'start')} as start_due, ${dueOf(owed, 'finish')} as finish_due,
         ${byOpening(owed, ({ holder }) => holder)} as holder, ${byOpening(owed, (opening) => opening.place)} as duty_place
    from fact where type not like 'duty-%' or split_part(data ->> 'duty', '#', 1) = ${lit(owed.kind)}),
chain as (
  select *, lag(opens) over (partition by stream order by version) as already_open,
         min(version) filter (where ends) over (partition by stream order by version rows between 1 following and unbounded following) as ended_by
    from step where opens or ends),
opened as (select * from chain where opens and (ends or not coalesce(already_open, false)))`
}

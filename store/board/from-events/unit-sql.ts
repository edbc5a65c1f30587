import type { BoardScope } from '../board-scope.ts'
import { OWED } from './owed.ts'
import type { Owed } from './owed-spec.ts'
import { at, lit, type NumberSelect } from './sql-text.ts'
import { dutiesSql } from './steps-sql.ts'

/** When each stage of a duty was done, as `duty` names it. */
export const DONE = { accept: 'accepted_at', start: 'started_at', finish: 'done_at' } as const
type Stage = keyof typeof DONE
export const STAGES = Object.keys(DONE) as Stage[]

/** Hours between a stage's due time and its being done, or the moment while it is owed; null when it was over undone. */
const lateSql = (scope: BoardScope, stage: Stage) =>
  `extract(epoch from coalesce(${DONE[stage]}, case when open then ${at(scope)} end) - ${stage}_due) / 3600 as ${stage}_late`

/** `listed`: every duty of the kinds on the day's list, told from `events` alone, with how late each stage is. */
export const listedDutiesSql = (scope: BoardScope, owed: readonly Owed[] = OWED): string => `${dutiesSql(scope, owed)},
listed as (select *, ${STAGES.map((stage) => lateSql(scope, stage)).join(',\n         ')} from duty)`

const EDGES = { under1h: [0, 1], under4h: [1, 4], under12h: [4, 12], over12h: [12, null] } as const

/** Condition over `listed` for each number of a unit. */
const UNIT_NUMBERS: Readonly<Record<string, string>> = {
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

/** Every number of one unit, each as a SELECT over `events` that reads the kinds the post holds. */
export function unitSelects(
  scope: BoardScope,
  post: string,
  together: string,
  held: ReadonlySet<string> | undefined,
): (NumberSelect & { readonly number: string })[] {
  const owed = OWED.filter(({ kind }) => held?.has(kind) ?? true)
  const from = owed.length === OWED.length ? together : listedDutiesSql(scope, owed)
  return Object.entries(UNIT_NUMBERS).map(([number, when]) => ({
    number,
    from,
    together,
    select: `select count(*)::int as value from listed where post = ${lit(post)} and ${when}`,
  }))
}

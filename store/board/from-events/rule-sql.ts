import { type Ending, type Field, type Opening, type Owed, typeOf } from './owed-spec.ts'
import { lit } from './sql-text.ts'

type Outcome = 'done' | 'unmet' | 'void'
type Stage = keyof Opening['due']

/** What one type of event does to one kind of duty. */
export interface Rule {
  readonly subject: string
  readonly kind: string
  readonly type: string
  readonly opening: Opening | undefined
  readonly accepts: boolean
  readonly starts: boolean
  readonly endings: readonly { readonly outcome: Outcome; readonly when: string | null }[]
}

const endingsOf = (outcome: Outcome, type: string, endings: readonly Ending[] = []) =>
  endings
    .filter((ending) => typeOf(ending) === type)
    .map((ending) => ({ outcome, when: typeof ending === 'string' ? null : ending.when }))

/** Types of event that open, mark or end a kind of duty. */
export const typesOf = (owed: Owed): string[] => [
  ...new Set([
    ...owed.opens.map(({ type }) => type),
    ...(owed.accepts ?? []),
    ...(owed.starts ?? []),
    ...[...owed.finishes, ...(owed.unmet ?? []), ...(owed.voids ?? [])].map(typeOf),
  ]),
]

export const rulesOf = (owed: Owed): Rule[] =>
  typesOf(owed).map((type) => ({
    subject: owed.subject,
    kind: owed.kind,
    type,
    opening: owed.opens.find((opening) => opening.type === type),
    accepts: owed.accepts?.includes(type) ?? false,
    starts: owed.starts?.includes(type) ?? false,
    endings: [
      ...endingsOf('done', type, owed.finishes),
      ...endingsOf('unmet', type, owed.unmet),
      ...endingsOf('void', type, owed.voids),
    ],
  }))

const arrayOf = (field: Field | undefined): string =>
  typeof field === 'string' ? lit(`{${field.replaceAll('.', ',')}}`) : 'null'

/** Columns of `rule`: what an event does when it does it every time, and the paths in its data to what an opening says. */
export const RULE_COLUMNS =
  'subject, type, kind, opens, accepts, starts, outcome, accept_due, start_due, finish_due, holder, place, since'
export const ruleRows = (rules: readonly Rule[]): string => {
  const rows = rules.map(({ subject, type, kind, opening, accepts, starts, endings }) => [
    ...[subject, type, kind].map(lit),
    opening !== undefined,
    accepts,
    starts,
    ...[endings.find(({ when }) => when === null)?.outcome].map((always) =>
      always === undefined ? 'null' : lit(always),
    ),
    ...[
      opening?.due.accept,
      opening?.due.start,
      opening?.due.finish,
      opening?.holder,
      opening?.place,
      opening?.since,
    ].map(arrayOf),
  ])
  return rows.map((row) => `  (${row.join(', ')})`).join(',\n')
}

/** Whether a fact opens the duty of its rule: some do under a condition only. */
export const opensSql = (rules: readonly Rule[]): string =>
  casesOf(
    rules.flatMap((rule) => (rule.opening?.when === undefined ? [] : [{ rule, value: rule.opening.when }])),
    'r.opens',
  )

/** How a fact ends the duty of its rule. */
export const outcomeSql = (rules: readonly Rule[]): string =>
  casesOf(
    rules.flatMap((rule) => {
      const under = rule.endings.flatMap(({ outcome, when }) =>
        when === null ? [] : [`when ${when} then ${lit(outcome)}`],
      )
      return under.length === 0 ? [] : [{ rule, value: `case ${under.join(' ')} end` }]
    }),
    'r.outcome',
  )

/** What an opening says in `column`: at the rule's path, or by SQL of its own. */
export const saidSql = (
  rules: readonly Rule[],
  column: string,
  pick: (opening: Opening) => Field | undefined,
): string =>
  casesOf(
    rules.flatMap((rule) => {
      const field = rule.opening === undefined ? undefined : pick(rule.opening)
      return typeof field === 'object' ? [{ rule, value: field.sql }] : []
    }),
    `data #>> r.${column}::text[]`,
  )
export const dueSql = (rules: readonly Rule[], stage: Stage): string =>
  `(${saidSql(rules, `${stage}_due`, ({ due }) => due[stage])})::timestamptz`

/** The few rules that say it in their own way, and else what all others say. */
function casesOf(own: readonly { readonly rule: Rule; readonly value: string }[], otherwise: string): string {
  const lines = own.map(
    ({ rule, value }) => `when r.kind = ${lit(rule.kind)} and f.type = ${lit(rule.type)} then ${value}`,
  )
  return lines.length === 0 ? otherwise : `case ${[...lines, `else ${otherwise} end`].join('\n           ')}`
}

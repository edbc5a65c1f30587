import { type Ending, type Field, fieldSql, type Opening, type Owed, typeOf } from './owed-spec.ts'
import { lit } from './sql-text.ts'

type Outcome = 'done' | 'unmet' | 'void'
type Stage = keyof Opening['due']

/** What one type of event does to one kind of duty. `rule` names the pair inside the statement. */
interface Rule {
  readonly rule: string
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
    rule: `${owed.kind}:${type}`,
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

/** Rows of `rule`: what an event does when it does it every time. */
export const ruleRows = (rules: readonly Rule[]): string =>
  rules
    .map(({ rule, subject, type, kind, opening, accepts, starts, endings }) => {
      const always = endings.find(({ when }) => when === null)?.outcome
      return `  (${[rule, subject, type, kind].map(lit).join(', ')}, ${opening !== undefined}, ${accepts}, ${starts}, ${always === undefined ? 'null' : lit(always)})`
    })
    .join(',\n')

/** Whether a fact opens the duty of its rule: some do under a condition only. */
export const opensSql = (rules: readonly Rule[]): string =>
  casesOf(
    rules.flatMap(({ rule, opening }) => (opening?.when === undefined ? [] : [[rule, opening.when]])),
    'r.opens',
  )

/** How a fact ends the duty of its rule. */
export const outcomeSql = (rules: readonly Rule[]): string =>
  casesOf(
    rules.flatMap(({ rule, endings }) => {
      const under = endings.flatMap(({ outcome, when }) => (when === null ? [] : [`when ${when} then ${lit(outcome)}`]))
      return under.length === 0 ? [] : [[rule, `case ${under.join(' ')} end`]]
    }),
    'r.outcome',
  )

/** A value that the opening facts say each in a way of their own. */
export const openingSql = (rules: readonly Rule[], pick: (opening: Opening) => string | undefined): string =>
  casesOf(
    rules.flatMap(({ rule, opening }) => {
      const value = opening === undefined ? undefined : pick(opening)
      return value === undefined ? [] : [[rule, value]]
    }),
    'null',
  )

const timeSql = (field: Field | undefined) => (field === undefined ? undefined : fieldSql(field))
export const dueSql = (rules: readonly Rule[], stage: Stage): string =>
  `(${openingSql(rules, ({ due }) => timeSql(due[stage]))})::timestamptz`
export const sinceSql = (rules: readonly Rule[]): string =>
  `coalesce((${openingSql(rules, ({ since }) => timeSql(since))})::timestamptz, f.occurred_at)`

/** `case` over the rule's name, in which rules that say the same share a line. */
function casesOf(values: readonly (readonly string[])[], otherwise: string): string {
  const lines = [...Map.groupBy(values, ([, value]) => value)].map(
    ([value, alike]) => `when r.rule in (${alike.map(([rule = '']) => lit(rule)).join(', ')}) then ${value}`,
  )
  return lines.length === 0 ? otherwise : `case ${[...lines, `else ${otherwise} end`].join('\n           ')}`
}

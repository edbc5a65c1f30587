import { FOUND_IN, isControlled } from '#outbreak/cases/events.ts'
import type { BoardScope } from '../board-scope.ts'
import { factsSql, list, lit, type NumberSelect } from './sql-text.ts'

const TYPES = ['case-found', 'case-classified', 'case-converted', 'case-revoked']

/** `person`: one row a case not revoked, with its setting and its days, told from `events` alone. */
const personsSql = (scope: BoardScope): string => `${factsSql(scope, ['case'], TYPES)},
person as (
  select stream, max(data ->> 'foundIn') filter (where type = 'case-found') as found_in,
         max(data ->> 'home') filter (where type = 'case-found') as place,
         max(data ->> 'as') filter (where type = 'case-classified') as classification,
         max(data ->> 'reportDate') filter (where type = 'case-classified') as report_date,
         max(data ->> 'reportDate') filter (where type = 'case-converted') as converted_date
    from fact group by stream having not bool_or(type = 'case-revoked'))`

const CONTROLLED = FOUND_IN.filter(isControlled)

/** Condition over `person` for each number of `positives`. */
export const POSITIVE_NUMBERS: Readonly<Record<string, (date: string) => string>> = {
  total: (date) => `report_date = ${date}`,
  newConfirmed: (date) => `(report_date = ${date} and classification = 'confirmed') or converted_date = ${date}`,
  converted: (date) => `converted_date = ${date}`,
  newAsymptomatic: (date) => `report_date = ${date} and classification = 'asymptomatic'`,
  controlled: (date) => `report_date = ${date} and found_in in (${list(CONTROLLED)})`,
  societal: (date) => `report_date = ${date} and found_in not in (${list(CONTROLLED)})`,
  ...Object.fromEntries(
    FOUND_IN.map((setting) => [
      `byFoundIn.${setting}`,
      (date: string) => `report_date = ${date} and found_in = ${lit(setting)}`,
    ]),
  ),
}

/** One number of the day's positives, as a SELECT over `events`. */
export function positiveNumberSql(scope: BoardScope, number: string): NumberSelect {
  const where = POSITIVE_NUMBERS[number]?.(lit(scope.date))
  return {
    from: personsSql(scope),
    select: `select count(*)::int as value from person where starts_with(place, ${lit(scope.place)}) and (${where})`,
  }
}

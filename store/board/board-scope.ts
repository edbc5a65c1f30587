import { type RawBuilder, sql } from 'kysely'
import type { CityCode, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import { localDate, startOfDay, type TimeZone } from '#kernel/primitives/local-day.ts'
import type { ReadDb } from '../store.ts'

export type Db = ReadDb

/** What a board is counted for: one place, as of one moment; `dayStart` begins that moment's local day. */
export interface BoardScope {
  readonly city: CityCode
  readonly place: PlaceCode
  readonly at: Instant
  readonly date: LocalDate
  readonly dayStart: Instant
  readonly zone: TimeZone
}

export function boardScope(city: CityCode, place: PlaceCode, at: Instant, zone: TimeZone): BoardScope {
  const date = localDate(at, zone)
  return { city, place, at, date, dayStart: startOfDay(date, zone), zone }
}

/** Length of the codes one level below a code of this length. */
const CHILD_LENGTH: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12, 12: 15, 15: 18, 18: 20 }
export const childLength = (place: PlaceCode): number => CHILD_LENGTH[place.length] ?? place.length

/** Rows of a view in the version that the office knew at `at`. */
export const known = (scope: BoardScope): RawBuilder<boolean> =>
  sql<boolean>`city = ${scope.city} and known_from <= ${scope.at}::timestamptz and (known_to is null or known_to > ${scope.at}::timestamptz)`

/** Rows at or below the scope's place. */
export const under = (scope: BoardScope, column = 'place'): RawBuilder<boolean> =>
  sql<boolean>`starts_with(${sql.ref(column)}, ${scope.place})`

/** Each row's places within the scope: the scope's own place and the one just below it. */
export const levels = (scope: BoardScope): RawBuilder<unknown> =>
  sql`(select distinct code from (values (${scope.place}::text), (left(place, ${childLength(scope.place)}::int))) as v(code))`

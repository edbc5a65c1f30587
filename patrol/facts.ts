import type { Fact } from '#kernel/ledger/event.ts'
import type { PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import { type Instant, type LocalDate, plusMinutes } from '#kernel/primitives/instant.ts'
import { localDate } from '#kernel/primitives/local-day.ts'

/** A fact of one of the module's event types. */
export const factOf =
  <M>() =>
  <T extends keyof M & string>(
    type: T,
    data: M[T],
    at: {
      readonly streams: readonly [StreamId, ...StreamId[]]
      readonly place: PlaceCode
      readonly occurredAt: Instant
    },
  ): Fact<T, M[T]> => ({ type, data, ...at })

/** Figures are counted by the day of the cities' one time zone: a fold sees no other. */
const ZONE = 'Asia/Shanghai'
export const countingDay = (at: Instant): LocalDate => localDate(at, ZONE)

export const plusSeconds = (at: Instant, seconds: number): Instant => plusMinutes(at, seconds / 60)

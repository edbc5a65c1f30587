import type { EventId } from '#kernel/primitives/ids.ts'
import { epochMs, type Instant } from '#kernel/primitives/instant.ts'

/** Ids of one millisecond; more of them run on into the next. */
const PER_MILLISECOND = 4096

/**
 * Ids of one city's events: the recorded-at millisecond times 4096 and a sequence, always above the last one,
 * so that the order of ids is the order of recording. They fit 53 bits until the year 2039 and 63 bits for ever.
 */
export class EventIds {
  #last: bigint

  constructor(last: bigint) {
    this.#last = last
  }

  get last(): bigint {
    return this.#last
  }

  next(recordedAt: Instant): EventId {
    const first = BigInt(epochMs(recordedAt)) * BigInt(PER_MILLISECOND)
    this.#last = first > this.#last ? first : this.#last + 1n
    return String(this.#last) as EventId
  }
}

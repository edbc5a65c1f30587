import type pg from 'pg'
import type { CityCode, EventId, StreamId } from '#kernel/primitives/ids.ts'
import type { Registry } from '../registry.ts'
import { CityFold } from './city-fold.ts'
import { Collector, type FigureDelta, type ShownRow } from './fold-sink.ts'
import { readFoldEvents } from './read-facts.ts'
import { type Share, WHOLE } from './share.ts'
import type { Subject } from './subject.ts'

/** Some subjects as they stand after all events, and what the tables show of them. */
export interface ReplayedPart {
  readonly subjects: readonly Subject[]
  /** By table; among them rows of other subjects, which their corrections closed. */
  readonly rows: ReadonlyMap<string, readonly ShownRow[]>
}

export interface ReplayTotals {
  /** Events and facts whose first subject is of the share, so that shares add up. */
  events: number
  facts: number
  /** Facts taken by subjects; one fact may belong to several. */
  touches: number
  subjects: number
  /** Events that could not be read, and subjects that could not be folded: nothing of them is in the result. */
  readonly failed: (EventId | StreamId)[]
  /** Whole after the last part. */
  readonly figures: ReadonlyMap<string, FigureDelta>
}

export interface Replay {
  readonly totals: ReplayTotals
  /** To be gone through once; whoever takes a part keeps it or not. */
  readonly parts: AsyncIterable<ReplayedPart>
}

export interface ReplayOptions {
  readonly share?: Share
  onProgress?(events: number): void
}

/** Characters of events held at once; what is more is folded window by window. */
const WINDOW = 128_000_000

export interface CityHead {
  readonly city: string
  readonly last: string
}

/**
 * Folds every event of these cities in memory, each subject's in the order of recording. Reads as whatever role the
 * client has.
 */
export function replay(
  client: pg.ClientBase,
  registry: Registry,
  heads: readonly CityHead[],
  { share = WHOLE, onProgress }: ReplayOptions = {},
  window: number = WINDOW,
): Replay {
  const shown = new Collector()
  const totals: ReplayTotals = { events: 0, facts: 0, touches: 0, subjects: 0, failed: [], figures: shown.figures }
  async function* parts(): AsyncGenerator<ReplayedPart> {
    for (const { city, last } of heads) {
      const fold = new CityFold({ city: city as CityCode, registry, client, share, totals, shown })
      for await (const events of readFoldEvents(client, city, last, share.skip)) {
        for (const event of events) fold.take(event)
        if (fold.size > window) await fold.foldWaiting()
        onProgress?.(totals.events)
      }
      yield* fold.end()
    }
  }
  return { totals, parts: parts() }
}

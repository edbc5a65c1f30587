import type pg from 'pg'
import { DUTY_EVENT_TYPES } from '#kernel/duties/duty-events.ts'
import type { StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { CityCode, EventId, StreamId } from '#kernel/primitives/ids.ts'
import type { Registry } from '../registry.ts'
import { FactList } from './fact-list.ts'
import type { Collector } from './fold-sink.ts'
import { loadHistory, standing } from './history.ts'
import { IntList } from './int-list.ts'
import { ownText } from './own-text.ts'
import type { FoldEvent } from './read-facts.ts'
import type { ReplayedPart, ReplayTotals } from './replay.ts'
import { inShare, type Share } from './share.ts'
import { show } from './show.ts'
import { applyFact, newSubject, refold, type Subject } from './subject.ts'

/** Subjects in a part: few enough to be forgotten before the collector has to carry them on. */
const PART = 250

const NONE = -1

/** A subject with the facts it has not taken yet: a chain of touches, from `first` to `last`. */
interface Waiting {
  readonly stream: StreamId
  readonly kind: StreamKind
  /** Null before the first facts are folded. Made late: a state that something old holds is not forgotten soon. */
  subject: Subject | null
  first: number
  last: number
  /** One of the facts is a correction. */
  corrected: boolean
}

export interface CityFoldOptions {
  readonly city: CityCode
  readonly registry: Registry
  readonly client: pg.ClientBase
  readonly share: Share
  readonly totals: ReplayTotals
  readonly shown: Collector
}

/**
 * One city's events on their way into subjects. Facts wait as text until their subject's turn, then it takes all of
 * them in a row: so its states on the way die at once.
 */
export class CityFold {
  readonly #options: CityFoldOptions
  readonly #facts: FactList
  readonly #waiting = new Map<string, Waiting>()
  /** By touch: its fact, and the next touch of its subject. */
  readonly #fact = new IntList()
  readonly #next = new IntList()
  readonly #failed = new Set<StreamId>()
  #admitted: { readonly kind: StreamKind; readonly type: string } | null = null

  constructor(options: CityFoldOptions) {
    this.#options = options
    this.#facts = new FactList(wordsOf(options.registry))
  }

  /** Characters of events that wait. */
  get size(): number {
    return this.#facts.size
  }

  take(event: FoldEvent): void {
    const { totals, share } = this.#options
    let owned = share.first
    try {
      this.#facts.add(event, (fact, row, type, names, count) => {
        for (let i = 0; i < count; i++) {
          const mine = this.#touch(names[i] as string, fact, type)
          if (i > 0) continue
          if (row === 0) owned = mine
          if (mine) totals.facts += 1
        }
      })
    } catch {
      totals.failed.push(event.id as EventId)
    }
    if (owned) totals.events += 1
  }

  /** Folds what waits, and forgets the facts. */
  async foldWaiting(): Promise<void> {
    for (const waiting of this.#waiting.values()) {
      waiting.subject = await this.#fold(waiting)
      waiting.first = NONE
      waiting.corrected = false
    }
    this.#facts.clear()
    this.#fact.clear()
    this.#next.clear()
  }

  /** Folds and shows every subject. */
  async *end(): AsyncGenerator<ReplayedPart> {
    const { shown, totals } = this.#options
    const left = [...this.#waiting.values()]
    this.#waiting.clear()
    while (left.length > 0) {
      const subjects: Subject[] = []
      for (const waiting of left.splice(-PART)) {
        const folded = this.#fold(waiting)
        const subject = folded instanceof Promise ? await folded : folded
        if (this.#show(subject)) subjects.push(subject)
      }
      totals.subjects += subjects.length
      yield { subjects, rows: new Map(shown.tables) }
      shown.tables.clear()
    }
  }

  /** False when the subject is of another share. @throws when it is of no kind, or of one that has no such events. */
  #touch(name: string, fact: number, type: string): boolean {
    const { registry, share, totals } = this.#options
    const known = this.#waiting.get(name)
    const kind = known?.kind ?? registry.kindOf(name as StreamId)
    if (kind !== this.#admitted?.kind || type !== this.#admitted.type) {
      if (!registry.admits(kind, type)) throw new Error(`${type} does not enter ${name}`)
      this.#admitted = { kind, type }
    }
    if (!known && !inShare(share, kind.kind)) return false
    const waiting = known ?? this.#meet(name, kind)
    const touch = this.#fact.length
    this.#fact.push(fact)
    this.#next.push(NONE)
    if (waiting.first === NONE) waiting.first = touch
    else this.#next.set(waiting.last, touch)
    waiting.last = touch
    if (type === 'record-voided') waiting.corrected = true
    totals.touches += 1
    return true
  }

  #meet(name: string, kind: StreamKind): Waiting {
    const stream = ownText(name) as StreamId
    const waiting = { stream, kind, subject: null, first: NONE, last: NONE, corrected: false }
    this.#waiting.set(stream, waiting)
    return waiting
  }

  /** A promise only for a correction, which has to ask the database. */
  #fold(waiting: Waiting): Subject | Promise<Subject> {
    const subject = waiting.subject ?? newSubject(this.#options.city, waiting.stream, waiting.kind)
    if (waiting.corrected) return this.#foldCorrected(waiting, subject)
    try {
      for (let touch = waiting.first; touch !== NONE; touch = this.#next.at(touch))
        applyFact(subject, this.#facts.fact(this.#fact.at(touch)))
    } catch {
      this.#fail(subject)
    }
    return subject
  }

  /** Corrections are rare: the history is read again from the database instead of being kept for every subject. */
  async #foldCorrected(waiting: Waiting, subject: Subject): Promise<Subject> {
    const { client, registry, shown } = this.#options
    try {
      for (let touch = waiting.first; touch !== NONE; touch = this.#next.at(touch)) {
        const fact = this.#facts.fact(this.#fact.at(touch))
        if (fact.type !== 'record-voided') applyFact(subject, fact)
        else {
          const before = await loadHistory(client, subject.city, subject.stream, subject.version + 1)
          refold(subject, standing([...before, fact]), fact.recordedAt, registry.tables, shown)
        }
      }
    } catch {
      this.#fail(subject)
    }
    return subject
  }

  /** False when it is not shown because its fold or this failed. */
  #show(subject: Subject): boolean {
    if (this.#failed.has(subject.stream)) return false
    try {
      show(subject, this.#options.registry.tables, this.#options.shown)
      return true
    } catch {
      this.#fail(subject)
      return false
    }
  }

  #fail({ stream }: Subject): void {
    this.#failed.add(stream)
    this.#options.totals.failed.push(stream)
  }
}

/** Names that code compares with: a fact with these very strings is told apart at a glance. */
function wordsOf(registry: Registry): ReadonlyMap<string, string> {
  const types = [...registry.kinds.values()].flatMap((kind) => kind.events)
  return new Map([...types, ...DUTY_EVENT_TYPES, 'record-voided'].map((type) => [type, type]))
}

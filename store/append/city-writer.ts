import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Subject } from '../fold/subject.ts'
import type { Registry } from '../registry.ts'
import { BusyError, type Outcome, type Submission } from '../store.ts'
import { Batch } from './batch.ts'
import { catchUp } from './catch-up.ts'
import type { ContextSource } from './context.ts'
import { type Decided, decideBatch } from './decide-batch.ts'
import { encodeBatch, type Statement } from './encode-batch.ts'
import { flush, type Position, StaleHeadError } from './flush.ts'
import { SubmissionQueue, type Waiting } from './submission-queue.ts'
import { STATES_AT_ONCE, Unsaved } from './unsaved.ts'
import { WorkingSet } from './working-set.ts'
import { openSession, type WriterSession } from './writer-session.ts'

export interface WriterOptions {
  readonly url: string
  readonly registry: Registry
  readonly contexts: ContextSource
  /** Subjects kept in memory. */
  readonly capacity?: number
}

/** Payloads that may wait before senders are told to come back: some seconds of work. */
const BACKLOG_PAYLOADS = 20_000
/** Subjects kept in memory; a miss costs one indexed read for a whole batch. */
const CAPACITY = 40_000
const MAX_ATTEMPTS = 5
/** So long after the last of a long list the states that are behind are stored. */
const SETTLE_AFTER_MS = 1000

/** A batch that is being committed. `done` tells whether it was; `again` is what must be decided anew when not. */
interface Flight {
  readonly outcomes: ReadonlyMap<string, Outcome>
  done: Promise<boolean>
  again: readonly Waiting[]
}
/** A batch ready to be committed after the event `head`. */
interface Prepared {
  readonly decided: Decided
  /** Whose states it stores: until it is committed nobody may read them from the store. */
  readonly saved: ReadonlySet<Subject>
  readonly statements: readonly Statement[]
  readonly position: Position
  readonly session: WriterSession
}

/**
 * The one writer of a city. Submissions queue; what has gathered is decided together, and the next batch is
 * decided while the one before it is being committed. An outcome is given out only after its commit.
 */
export class CityWriter {
  readonly #city: CityCode
  readonly #options: WriterOptions
  readonly #subjects: WorkingSet
  readonly #unsaved = new Unsaved()
  readonly #queue = new SubmissionQueue()
  #running: Promise<void> | null = null
  #session: WriterSession | null = null
  #settling = false
  #settleTimer: NodeJS.Timeout | undefined

  constructor(city: CityCode, options: WriterOptions) {
    this.#city = city
    this.#options = options
    this.#subjects = new WorkingSet(city, options.registry, options.capacity ?? CAPACITY)
  }

  /**
   * @param awaited somebody waits for this one answer: it is refused rather than queued for long.
   * @throws {BusyError} when `awaited` and too much is waiting.
   */
  submit(submission: Submission, awaited: boolean): Promise<Outcome> {
    if (awaited && this.#queue.payloads > BACKLOG_PAYLOADS) return Promise.reject(new BusyError(2))
    clearTimeout(this.#settleTimer)
    return new Promise((resolve, reject) => {
      this.#queue.add({ submission, awaited, attempts: 0, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  /** Resolves when nothing waits and every state is stored. */
  async settle(): Promise<void> {
    while (this.#running || this.#unsaved.size > 0) {
      this.#settling = true
      this.#running ??= this.#run()
      await this.#running
    }
  }

  async close(): Promise<void> {
    await this.settle()
    clearTimeout(this.#settleTimer)
    await this.#forget()
  }

  async #run(): Promise<void> {
    let flight: Flight | null = null
    // Whoever submits in the same turn of the event loop shares the first batch.
    await Promise.resolve()
    for (;;) {
      const work = this.#queue.take()
      if (work.length === 0 && !flight) {
        if (this.#settling && this.#unsaved.size > 0) {
          flight = await this.#launchStates()
          continue
        }
        // In the same turn as the empty take: whoever submits next must find nobody running.
        this.#running = null
        this.#settleLater()
        return
      }
      const prepared = work.length > 0 ? await this.#prepare(work, flight) : null
      const landed: boolean = flight === null || (await this.#land(flight, work))
      flight = null
      if (!landed || !prepared) continue
      if (prepared instanceof Error) await this.#isolate(work, prepared)
      else {
        flight = this.#launch(work, prepared)
        this.#subjects.trim((subject) => prepared.saved.has(subject) || this.#unsaved.has(subject))
      }
    }
  }

  async #prepare(work: readonly Waiting[], flight: Flight | null): Promise<Prepared | Error> {
    try {
      const session = await this.#open()
      const head = session.ids.last
      const submissions = work.map((waiting) => waiting.submission)
      const decided = await decideBatch(submissions, {
        ...this.#options,
        city: this.#city,
        subjects: this.#subjects,
        ids: session.ids,
        client: session.reading,
        inFlight: flight?.outcomes ?? new Map(),
        committed: async () => {
          if (flight && !(await flight.done)) throw new Error('the batch before was not committed')
        },
      })
      const { batch } = decided
      this.#unsaved.add(batch.subjects, head)
      const idle = this.#queue.payloads === 0
      const saved = this.#unsaved.takeWith(batch.subjects, { awaited: work.some((one) => one.awaited), idle })
      const statements = encodeBatch(batch, saved, this.#options.registry)
      return { decided, saved: new Set(saved), statements, position: this.#position(head), session }
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  async #open(): Promise<WriterSession> {
    if (this.#session) return this.#session
    const { url, registry } = this.#options
    const session = await openSession(url, this.#city)
    this.#session = session
    await catchUp(session.writing, this.#city, registry)
    return session
  }

  #position(head: bigint): Position {
    return { head, statesAt: this.#unsaved.wholeTo(this.#session?.ids.last ?? head) }
  }

  /** A batch of nothing but states that are behind. */
  async #launchStates(): Promise<Flight> {
    const session = await this.#open()
    const head = session.ids.last
    const batch = new Batch(this.#city)
    const saved = this.#unsaved.take(STATES_AT_ONCE)
    const statements = encodeBatch(batch, saved, this.#options.registry)
    const position = this.#position(head)
    return this.#launch([], {
      decided: { batch, outcomes: [] },
      saved: new Set(saved),
      statements,
      position,
      session,
    })
  }

  #settleLater(): void {
    this.#settling = false
    if (this.#unsaved.size === 0) return
    this.#settleTimer = setTimeout(() => void this.settle(), SETTLE_AFTER_MS)
  }

  #launch(work: readonly Waiting[], prepared: Prepared): Flight {
    const { decided } = prepared
    const flight: Flight = { outcomes: decided.batch.outcomes, again: [], done: Promise.resolve(true) }
    flight.done = this.#commit(work, prepared).then((again) => {
      flight.again = again ?? []
      return again === null
    })
    return flight
  }

  /** Null when committed; otherwise what to do again, having told the others that it failed. */
  async #commit(
    work: readonly Waiting[],
    { decided, statements, position, session }: Prepared,
  ): Promise<readonly Waiting[] | null> {
    try {
      if (statements.length > 0) await flush(session.writing, decided.batch, statements, position)
    } catch (error) {
      for (const waiting of work) waiting.attempts += 1
      const again = error instanceof StaleHeadError ? work.filter((w) => w.attempts < MAX_ATTEMPTS) : []
      for (const waiting of work) if (!again.includes(waiting)) waiting.reject(error)
      return again
    }
    work.forEach((waiting, i) => {
      const outcome = decided.outcomes[i]
      if (outcome) waiting.resolve(outcome)
    })
    return null
  }

  /** Waits for a commit. When it failed, its work, and `next` that was built on it, are decided anew in order. */
  async #land(flight: Flight, next: readonly Waiting[]): Promise<boolean> {
    if (await flight.done) return true
    this.#queue.putBack([...flight.again, ...next])
    await this.#forget()
    return false
  }

  /** Something threw while deciding: each submission is tried alone, and the one that throws is told so. */
  async #isolate(work: readonly Waiting[], error: Error): Promise<void> {
    await this.#forget()
    const [only, ...others] = work
    if (only && others.length === 0) only.reject(error)
    else this.#queue.putBackAlone(work)
  }

  async #forget(): Promise<void> {
    this.#subjects.clear()
    this.#unsaved.clear()
    await this.#session?.end()
    this.#session = null
  }
}

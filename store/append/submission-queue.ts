import type { Outcome, Submission } from '../store.ts'

export interface Waiting {
  readonly submission: Submission
  /** Somebody waits for this one answer; otherwise it is one of a long list. */
  readonly awaited: boolean
  attempts: number
  resolve(outcome: Outcome): void
  reject(error: unknown): void
}

/** Payloads one transaction carries at most. */
const BATCH_PAYLOADS = 1_000

/** Submissions of a city in the order they came, with the count of payloads they hold. */
export class SubmissionQueue {
  readonly #waiting: Waiting[] = []
  #payloads = 0
  #alone = 0

  get payloads(): number {
    return this.#payloads
  }

  add(waiting: Waiting): void {
    this.#waiting.push(waiting)
    this.#payloads += waiting.submission.payloads.length
  }

  /** What one batch may hold; empty when nothing waits. */
  take(): Waiting[] {
    const limit = this.#alone > 0 ? 1 : BATCH_PAYLOADS
    let payloads = 0
    let count = 0
    for (const { submission } of this.#waiting) {
      payloads += submission.payloads.length
      if (count > 0 && payloads > limit) break
      count += 1
    }
    const work = this.#waiting.splice(0, count)
    this.#alone = Math.max(0, this.#alone - work.length)
    for (const { submission } of work) this.#payloads -= submission.payloads.length
    return work
  }

  putBack(work: readonly Waiting[]): void {
    this.#waiting.unshift(...work)
    for (const { submission } of work) this.#payloads += submission.payloads.length
  }

  /** Gives them back to be taken one at a time, so that one that throws fails alone. */
  putBackAlone(work: readonly Waiting[]): void {
    this.putBack(work)
    this.#alone = work.length
  }
}

import type { Subject } from '../fold/subject.ts'

/** While much is waiting, this many subjects may be ahead of their stored state. */
const MOST_BEHIND = 20_000
/** With so few of them, and nothing waiting, all are stored with the batch that changed them. */
const FEW = 500
/** States that go into one transaction when they are stored for their own sake. */
export const STATES_AT_ONCE = 2_000

/**
 * Subjects whose stored state is behind their events, first those that have been so for longest. A state is some
 * kilobytes and changes with nearly every fact: storing it each time cost a bulk load more than all the rest, and it
 * can always be folded again from the events.
 */
export class Unsaved {
  /** With the first event that its stored state lacks. */
  readonly #since = new Map<Subject, bigint>()

  get size(): number {
    return this.#since.size
  }
  has(subject: Subject): boolean {
    return this.#since.has(subject)
  }
  clear(): void {
    this.#since.clear()
  }

  /** They have changed, by events after `head`. */
  add(subjects: Iterable<Subject>, head: bigint): void {
    for (const subject of subjects) if (!this.#since.has(subject)) this.#since.set(subject, head + 1n)
  }

  /**
   * Takes out what is stored with the batch that changed `changed`. What somebody waits for is stored at once, so
   * that whoever reads a state after the answer finds it.
   */
  takeWith(changed: ReadonlySet<Subject>, { awaited, idle }: { awaited: boolean; idle: boolean }): Subject[] {
    if (idle && this.size <= FEW) return this.take(this.size)
    const taken = awaited ? this.#takeThese(changed) : []
    return [...taken, ...this.take(Math.min(STATES_AT_ONCE, this.size - MOST_BEHIND))]
  }

  /** Takes out those behind for longest. */
  take(most: number): Subject[] {
    const taken: Subject[] = []
    for (const subject of this.#since.keys()) {
      if (taken.length >= most) break
      taken.push(subject)
    }
    for (const subject of taken) this.#since.delete(subject)
    return taken
  }

  #takeThese(subjects: ReadonlySet<Subject>): Subject[] {
    for (const subject of subjects) this.#since.delete(subject)
    return [...subjects]
  }

  /** The event up to which every state is stored, given the last one of the city. */
  wholeTo(last: bigint): bigint {
    const [first] = this.#since.values()
    return first === undefined ? last : first - 1n
  }
}

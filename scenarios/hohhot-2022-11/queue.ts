import type { Minute } from './time.ts'

interface Item {
  readonly at: Minute
  readonly order: number
  readonly run: () => void
}
const before = (a: Item, b: Item): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

/** What is going to happen, earliest first; at the same minute in the order it was put in. A binary heap. */
export class Queue {
  readonly #heap: Item[] = []
  #order = 0

  put(at: Minute, run: () => void): void {
    const item = { at, order: this.#order++, run }
    let i = this.#heap.push(item) - 1
    while (i > 0) {
      const up = (i - 1) >> 1
      const parent = this.#heap[up]
      if (parent === undefined || !before(item, parent)) break
      this.#heap[i] = parent
      i = up
    }
    this.#heap[i] = item
  }

  take(): Item | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (first === undefined || last === undefined || first === last) return first
    this.#sink(last)
    return first
  }

  #sink(item: Item): void {
    let i = 0
    for (;;) {
      let down = 2 * i + 1
      let child = this.#heap[down]
      if (child === undefined) break
      const right = this.#heap[down + 1]
      if (right !== undefined && before(right, child)) {
        child = right
        down += 1
      }
      if (!before(child, item)) break
      this.#heap[i] = child
      i = down
    }
    this.#heap[i] = item
  }
}

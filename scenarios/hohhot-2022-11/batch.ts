import type { Minute } from './time.ts'
import type { World } from './world.ts'

/**
 * Desks work through their lists in sittings, not one by one: whatever falls due in the same slot of the same list
 * is done together. `slot` is the length of a sitting in minutes.
 */
export class Sittings<T> {
  readonly #lists = new Map<string, T[]>()
  readonly #slot: number
  readonly #run: (world: World, key: string, items: readonly T[]) => void

  constructor(slot: number, run: (world: World, key: string, items: readonly T[]) => void) {
    this.#slot = slot
    this.#run = run
  }

  /** Puts `item` on the list `key` for the first sitting at or after `at`. */
  add(world: World, key: string, at: Minute, item: T): void {
    const when = Math.ceil(Math.max(at, world.now) / this.#slot) * this.#slot
    const id = `${key} ${when}`
    const list = this.#lists.get(id)
    if (list !== undefined) {
      list.push(item)
      return
    }
    this.#lists.set(id, [item])
    world.queue.put(when, () => {
      const items = this.#lists.get(id) ?? []
      this.#lists.delete(id)
      this.#run(world, key, items)
    })
  }
}

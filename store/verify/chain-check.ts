import type { EventId } from '#kernel/primitives/ids.ts'
import { digestOf, type EventText, FIRST_LINK, KEPT, linkOf } from '../seal/event-text.ts'

export interface SealRow {
  readonly ids: readonly string[]
  readonly digests: Buffer
  readonly hash: Buffer
}

/** Follows one city's chain while its events pass by in order; remembers the first event that is not as sealed. */
export class ChainCheck {
  readonly #seals: readonly SealRow[]
  #seal = 0
  #at = 0
  #previous: Buffer = FIRST_LINK
  #digests: Buffer[] = []
  #first: string | null = null
  #sealed = 0

  constructor(seals: readonly SealRow[]) {
    this.#seals = seals
  }

  /** Events found as sealed, from the first on. */
  get sealed(): number {
    return this.#sealed
  }

  see(event: EventText): void {
    const seal = this.#seals[this.#seal]
    if (this.#first !== null || !seal) return
    const expected = seal.ids[this.#at] ?? ''
    if (event.id !== expected) {
      this.#first = BigInt(event.id) < BigInt(expected) ? event.id : expected
      return
    }
    const digest = digestOf(event)
    const kept = seal.digests.subarray(this.#at * KEPT, this.#at * KEPT + KEPT)
    if (!kept.equals(digest.subarray(0, KEPT))) {
      this.#first = event.id
      return
    }
    this.#digests.push(digest)
    this.#at += 1
    if (this.#at === seal.ids.length) this.#close(seal)
  }

  #close(seal: SealRow): void {
    const hash = linkOf(this.#previous, seal.ids, this.#digests)
    if (hash.equals(seal.hash)) this.#sealed += seal.ids.length
    else this.#first = seal.ids[0] ?? null
    this.#previous = hash
    this.#digests = []
    this.#at = 0
    this.#seal += 1
  }

  /** After the last event: null when everything sealed is there and as it was. */
  end(): EventId | null {
    const seal = this.#seals[this.#seal]
    return (this.#first ?? seal?.ids[this.#at] ?? null) as EventId | null
  }
}

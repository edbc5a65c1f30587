import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

/** What a screen can follow. A message says only that something of a topic changed; the screen reads it again. */
export const TOPICS = [
  'board',
  'duties',
  'facilities',
  'zones',
  'rounds',
  'people',
  'directives',
  'posts',
  'places',
] as const
export type Topic = (typeof TOPICS)[number]

export type LiveMessage =
  | {
      readonly event: 'changed'
      readonly data: { readonly topics: readonly Topic[]; readonly cities: readonly CityCode[]; readonly at: Instant }
    }
  | { readonly event: 'clock' | 'loading'; readonly data: unknown }

export interface Subscriber {
  /** Empty follows every topic. */
  readonly topics: ReadonlySet<Topic>
  send(message: LiveMessage): void
}

/**
 * Spreads what changed to the open screens. Changes are gathered for `gatherMs` before they are told, so that
 * a load of thousands of commands a second wakes a screen a few times a second at most.
 */
export class LiveHub {
  readonly #subscribers = new Set<Subscriber>()
  readonly #gatherMs: number
  #pending = new Set<Topic>()
  #cities = new Set<CityCode>()
  #at: Instant | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(gatherMs = 400) {
    this.#gatherMs = gatherMs
  }

  get size(): number {
    return this.#subscribers.size
  }

  /** @returns a function that ends the subscription. */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  changed(topics: Iterable<Topic>, city: CityCode, at: Instant): void {
    this.#cities.add(city)
    for (const topic of topics) this.#pending.add(topic)
    if (this.#at === undefined || at > this.#at) this.#at = at
    this.#timer ??= setTimeout(() => this.#flush(), this.#gatherMs).unref()
  }

  tell(event: 'clock' | 'loading', data: unknown): void {
    for (const subscriber of this.#subscribers) subscriber.send({ event, data })
  }

  #flush(): void {
    const topics = [...this.#pending]
    const at = this.#at
    const cities = [...this.#cities]
    this.#pending = new Set()
    this.#cities = new Set()
    this.#at = undefined
    this.#timer = undefined
    if (at === undefined) return
    for (const subscriber of this.#subscribers) {
      const wanted = subscriber.topics.size === 0 ? topics : topics.filter((topic) => subscriber.topics.has(topic))
      if (wanted.length > 0) subscriber.send({ event: 'changed', data: { topics: wanted, cities, at } })
    }
  }
}

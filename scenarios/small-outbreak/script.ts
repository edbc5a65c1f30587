import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { epochMs, fromEpochMs, type Instant, instant } from '#kernel/primitives/instant.ts'
import type { ScenarioStep, VaultRow } from '../scenario.ts'
import type { Local } from './plan.ts'

export const CITY = '1501'
export const ZONE = 'Asia/Shanghai'
export const SYSTEM = postId(CITY, 'system')

export const toInstant = (local: Local): Instant => instant(`${local}:00+08:00`)
export const plusMinutes = (at: Instant, minutes: number): Instant => fromEpochMs(epochMs(at) + minutes * 60_000)

/** An act is on record two minutes after it happened. */
const RECORDED_AFTER = 2

interface Act {
  readonly at: Instant
  readonly post: PostId
  readonly command: string
  readonly payloads: readonly unknown[]
}

/** Collects acts in any order and gives them as steps in order of time; of the same moment, in order of writing. */
export class Script {
  readonly holders = new Map<PostId, string>()
  readonly #id: string
  readonly #acts: Act[] = []
  readonly #people: VaultRow[] = []

  constructor(id: string) {
    this.#id = id
  }

  /** One act at one moment; every payload says that moment, unless it says its own. */
  act(at: Instant, post: PostId, command: string, payloads: readonly object[]): void {
    if (payloads.length === 0) return
    const dated = payloads.map((payload) => ({ occurredAt: at, ...payload }))
    this.#acts.push({ at: plusMinutes(at, RECORDED_AFTER), post, command, payloads: dated })
  }

  person(row: VaultRow): void {
    this.#people.push(row)
  }

  *steps(startsAt: Instant): Generator<ScenarioStep> {
    yield { kind: 'people', at: startsAt, rows: this.#people }
    const inOrder = this.#acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    for (const [n, { at, post, command, payloads }] of inOrder.entries()) {
      const person = post === SYSTEM ? null : (this.holders.get(post) ?? null)
      const request = `${this.#id}-${String(n + 1).padStart(4, '0')}`
      yield { kind: 'command', at, post, person, command, payloads, request }
    }
  }
}

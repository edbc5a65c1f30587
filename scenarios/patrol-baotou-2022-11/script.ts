import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { type Instant, instant, plusMinutes } from '#kernel/primitives/instant.ts'
import type { ScenarioStep, VaultRow } from '../scenario.ts'
import { CITY } from './units.ts'

const MOST_ROWS = 500
export const SYSTEM: PostId = postId(CITY, 'system')

/** `11-10T09:30` of 2022, in the city's time. */
export const moment = (local: string): Instant => instant(`2022-${local}:00+08:00`)

interface Act {
  readonly at: Instant
  readonly by: PostId
  readonly command: string
  readonly rows: readonly object[]
}

/** What everybody does, in any order; `steps` gives it in the order of time. */
export class Script {
  readonly holders = new Map<PostId, string>()
  readonly people: VaultRow[] = []
  readonly #acts: Act[] = []

  /** One post sends one command, a minute after the rows happened unless they say otherwise. */
  act(at: Instant, by: PostId, command: string, ...rows: readonly object[]): void {
    const said = rows.map((row) => ({ occurredAt: plusMinutes(at, -1), ...row }))
    for (let i = 0; i < said.length; i += MOST_ROWS)
      this.#acts.push({ at, by, command, rows: said.slice(i, i + MOST_ROWS) })
  }

  /** What happens now and is entered in the same breath: a tap on a phone. */
  tap(at: Instant, by: PostId, command: string, row: object): void {
    this.#acts.push({ at, by, command, rows: [{ occurredAt: at, ...row }] })
  }

  *steps(scenario: string): Generator<ScenarioStep> {
    const inOrder = this.#acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    const first = inOrder[0]
    if (first !== undefined)
      for (let i = 0; i < this.people.length; i += MOST_ROWS)
        yield { kind: 'people', at: first.at, rows: this.people.slice(i, i + MOST_ROWS) }
    for (const [n, { at, by, command, rows }] of inOrder.entries())
      yield {
        kind: 'command',
        at,
        post: by,
        person: this.holders.get(by) ?? null,
        command,
        payloads: rows,
        request: `${scenario}-${String(n + 1).padStart(6, '0')}`,
      }
  }
}

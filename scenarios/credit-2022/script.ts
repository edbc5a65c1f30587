import { postId } from '#kernel/primitives/ids.ts'
import { type Instant, instant, plusMinutes } from '#kernel/primitives/instant.ts'
import type { ScenarioStep, VaultRow } from '../scenario.ts'

export const CITY = '1500'
export const SYSTEM = postId(CITY, 'system')
const MOST_ROWS = 500

/** `10-26T08:20` of 2022, in the region's time. */
export const moment = (local: string): Instant => instant(`2022-${local}:00+08:00`)

/** What the posts of the bank do, in any order; `steps` gives it in the order of time. */
export interface Script {
  readonly holders: Map<string, string>
  readonly taken: {
    readonly at: Instant
    readonly by: string
    readonly command: string
    readonly rows: readonly unknown[]
  }[]
  readonly people: VaultRow[]
}
export const newScript = (): Script => ({ holders: new Map(), taken: [], people: [] })

/** One post sends one command; every row happened two minutes before it was entered. */
export function act(script: Script, at: Instant, by: string, command: string, rows: readonly object[]): void {
  const occurredAt = plusMinutes(at, -2)
  for (let i = 0; i < rows.length; i += MOST_ROWS)
    script.taken.push({ at, by, command, rows: rows.slice(i, i + MOST_ROWS).map((row) => ({ ...row, occurredAt })) })
}

export function* steps(script: Script, scenario: string): Generator<ScenarioStep> {
  const inOrder = script.taken.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const first = inOrder[0]
  if (first !== undefined) yield { kind: 'people', at: first.at, rows: script.people }
  for (const [i, { at, by, command, rows }] of inOrder.entries())
    yield {
      kind: 'command',
      at,
      post: by as ReturnType<typeof postId>,
      person: script.holders.get(by) ?? null,
      command,
      payloads: rows,
      request: `${scenario}-${String(i + 1).padStart(5, '0')}`,
    }
}

import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import type { ScenarioStep, VaultRow } from '../scenario.ts'

export const LEAGUE = '1525'
export const SYSTEM = postId(LEAGUE, 'system')
export const LEAD = postId(LEAGUE, 'study')
export const CAMPAIGN = 'study-2022-10'

/** Local time, `2022-11-03T09:00`, as a moment. */
export const local = (time: string): Instant => instant(`${time}:00+08:00`)

/** Steps as they come to mind; in the end they are put in order of time. */
export class PlanWriter {
  readonly holders = new Map<PostId, string>()
  readonly #steps: { readonly at: Instant; readonly step: ScenarioStep }[] = []

  people(at: Instant, rows: readonly VaultRow[]): void {
    this.#steps.push({ at, step: { kind: 'people', at, rows } })
  }

  act(at: Instant, post: PostId, command: string, ...payloads: readonly object[]): void {
    const person = post === SYSTEM ? null : (this.holders.get(post) ?? null)
    const said = payloads.map((payload) => ({ occurredAt: at, ...payload }))
    this.#steps.push({ at, step: { kind: 'command', at, post, person, command, payloads: said, request: '' } })
  }

  /** In order of time; what was written first comes first at one moment. */
  *steps(): Iterable<ScenarioStep> {
    const ordered = this.#steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    for (const [n, { step }] of ordered.entries())
      yield step.kind === 'people' ? step : { ...step, request: `study-xilingol-${String(n + 1).padStart(5, '0')}` }
  }
}

import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import { type Chance, chanceFrom } from '../hohhot-2022-11/random.ts'
import { syntheticIdentity } from '../hohhot-2022-11/synthetic-identity.ts'
import type { ScenarioStep, VaultRow } from '../scenario.ts'

export const SEED = 20221108
export const CITY = '1509'

/** A moment of November 2022, local time. */
export const on = (day: number, time: string): Instant =>
  instant(`2022-11-${String(day).padStart(2, '0')}T${time}:00+08:00`)
export const dayText = (day: number): string => `2022-11-${String(day).padStart(2, '0')}`

type Row = Readonly<Record<string, unknown>>

/** Steps of one city, gathered in any order and given in order of time. */
export class Steps {
  readonly #steps: { readonly step: ScenarioStep; readonly n: number }[] = []
  readonly #city: string
  readonly #name: string
  readonly #holders = new Map<PostId, string>()

  constructor(city: string, name: string) {
    this.#city = city
    this.#name = name
  }

  get system(): PostId {
    return postId(this.#city, 'system')
  }

  hold(post: PostId, person: string): void {
    this.#holders.set(post, person)
  }

  /** One act of one post; every row happened at the moment it is entered unless it says otherwise. */
  act(at: Instant, by: PostId, command: string, rows: readonly Row[]): void {
    const n = this.#steps.length
    this.#steps.push({
      n,
      step: {
        kind: 'command',
        at,
        post: by,
        person: by === this.system ? null : (this.#holders.get(by) ?? null),
        command,
        payloads: rows.map((row) => ({ occurredAt: at, ...row })),
        request: `${this.#name}-${String(n + 1).padStart(5, '0')}`,
      },
    })
  }

  people(at: Instant, rows: readonly VaultRow[], vault?: 'resettlement'): void {
    if (rows.length === 0) return
    const step: ScenarioStep = { kind: 'people', at, rows, ...(vault === undefined ? {} : { vault }) }
    this.#steps.push({ n: this.#steps.length, step })
  }

  inOrder(): readonly ScenarioStep[] {
    return this.#steps
      .toSorted((a, b) => (a.step.at === b.step.at ? a.n - b.n : a.step.at < b.step.at ? -1 : 1))
      .map(({ step }) => step)
  }
}

/** Invented people of this scenario, with numbers that no other scenario draws. */
export class Names {
  readonly #chance: Chance
  #serial: number

  constructor(seed: number, firstSerial: number) {
    this.#chance = chanceFrom(seed)
    this.#serial = firstSerial
  }

  /** An id out of sequence: whoever sees two of them learns nothing of what joins their owners. */
  guestId(): string {
    return `p-${this.#chance.int(0x100000, 0xffffff).toString(16)}`
  }

  row(person: string, address: string): VaultRow {
    const serial = ++this.#serial
    const sex = this.#chance.yes(0.8) ? 1 : 2
    return { person, ...syntheticIdentity(this.#chance, serial, this.#chance.int(22, 61), sex), address }
  }
}

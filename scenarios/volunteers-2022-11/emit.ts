import { type CityCode, type PostId, postId } from '#kernel/primitives/ids.ts'
import { type Instant, instant, type LocalDate } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import type { ScenarioStep } from '../scenario.ts'

const MOST_ROWS = 500
export const FIRST_DAY = '2022-09-28' as LocalDate
/** Days from the wave's first case to 13 November, both included. */
export const DAYS = 47

export const dateOf = (day: number): LocalDate => addDays(FIRST_DAY, day)
const two = (n: number): string => String(n).padStart(2, '0')
/** Moment of a day, from 0, at a minute of that day in Hohhot. */
export const at = (day: number, minute: number): Instant =>
  instant(`${dateOf(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`)

/** Steps of one city as they come about; given out in order of time. */
export class Desk {
  readonly system: PostId
  readonly #name: string
  #serial = 0
  #steps: ScenarioStep[] = []

  constructor(city: CityCode, name: string) {
    this.system = postId(city, 'system')
    this.#name = name
  }

  act(when: Instant, post: PostId, person: string | null, command: string, payloads: readonly unknown[]): void {
    for (let i = 0; i < payloads.length; i += MOST_ROWS) {
      this.#serial += 1
      const request = `${this.#name}-${String(this.#serial).padStart(6, '0')}`
      this.#steps.push({
        kind: 'command',
        at: when,
        post,
        person,
        command,
        payloads: payloads.slice(i, i + MOST_ROWS),
        request,
      })
    }
  }

  push(step: ScenarioStep): void {
    this.#steps.push(step)
  }

  /** What has come about since the last time, earliest first; equal moments stay in the order they were put. */
  take(): ScenarioStep[] {
    return this.#steps.splice(0).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  }
}

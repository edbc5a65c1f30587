import type { PostId } from '#kernel/primitives/ids.ts'
import type { VaultRow } from '../../scenario.ts'
import { type Chance, chanceFrom } from '../random.ts'
import { dayOf, type Minute, minuteOfDay, toInstant } from '../time.ts'

/** What a desk does beside the outbreak's own course: one post, one command, now. */
export interface DeskAct {
  readonly at: Minute
  readonly post: PostId
  readonly command: string
  readonly payloads: readonly unknown[]
}
/** People whom only a desk's act brings into the record. */
interface DeskPeople {
  readonly at: Minute
  readonly rows: readonly VaultRow[]
}
export type DeskStep = DeskAct | DeskPeople

/** Chance of one desk: a stream of its own, so that no desk moves another's draws, nor the outbreak's. */
export function chanceOf(seed: number, desk: string): Chance {
  let mixed = seed
  for (const letter of desk) mixed = (Math.imul(mixed, 31) + letter.charCodeAt(0)) | 0
  return chanceFrom(mixed)
}

export const ago = (now: Minute, minutes: number): string => toInstant(now - minutes)

/** From 22:00 to 07:00 a desk by day is closed: what comes up then waits for the morning. */
export const atDesk = (when: Minute): Minute => {
  const minute = minuteOfDay(when)
  if (minute < 7 * 60) return dayOf(when) * 1440 + 7 * 60 + (when % 40)
  return minute >= 22 * 60 ? (dayOf(when) + 1) * 1440 + 7 * 60 + (when % 40) : when
}

interface Sitting<T> {
  readonly key: string
  readonly at: Minute
  readonly items: readonly T[]
}

/** Work of a desk in sittings of `slot` minutes: what falls due in the same slot of the same list is done together. */
export function sittings<T>(
  slot: number,
  items: readonly T[],
  of: (item: T) => { key: string; at: Minute },
): Sitting<T>[] {
  const found = new Map<string, { key: string; at: Minute; items: T[] }>()
  for (const item of items) {
    const { key, at } = of(item)
    const when = Math.ceil(at / slot) * slot
    const id = `${key} ${when}`
    const list = found.get(id)
    if (list === undefined) found.set(id, { key, at: when, items: [item] })
    else list.items.push(item)
  }
  return [...found.values()].sort((a, b) => a.at - b.at)
}

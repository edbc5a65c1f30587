import type { ClockName } from '#kernel/duties/duty.ts'
import type { UnitFigure, Words } from '../shared/read-types.ts'

/** The desk whose duties a clock measures: a unit's causes are that clock's causes. */
const DESK_CLOCKS: Readonly<Record<string, ClockName>> = {
  testing: 'fastTest',
  transfer: 'fastTransfer',
  isolation: 'fastIsolation',
  control: 'strictControl',
}
export const clockOfPost = (post: string): ClockName | undefined => DESK_CLOCKS[post.slice(post.lastIndexOf('.') + 1)]

export interface Cause {
  readonly by: string
  readonly words: Words
  readonly count: number
}

/** What blocks a clock's duties, summed over its units, most first. Lateness of a unit's own is no block. */
export function causesOf(clock: ClockName, units: readonly UnitFigure[]): readonly Cause[] {
  const sums = new Map<string, Cause>()
  for (const unit of units) {
    if (clockOfPost(unit.post) !== clock) continue
    for (const cause of unit.causes) {
      if (cause.by === 'own') continue
      const before = sums.get(cause.by)?.count ?? 0
      sums.set(cause.by, { by: cause.by, words: cause.words, count: before + cause.count })
    }
  }
  return [...sums.values()].sort((a, b) => b.count - a.count)
}

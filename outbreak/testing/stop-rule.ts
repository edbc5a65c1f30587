import type { RoundRule } from '#kernel/policy/testing-rules.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import type { PastRound } from './area-state.ts'

/** What the pack's stop rule says of an area on a day. */
export type StopAdvice =
  | { readonly says: 'no-rule' }
  /** Not clear often enough in a row yet. */
  | { readonly says: 'continue'; readonly clear: number; readonly needed: number }
  | { readonly says: 'wait'; readonly clear: number; readonly waitDays: number; readonly until: LocalDate }
  | { readonly says: 'one-more'; readonly clear: number; readonly since: LocalDate }
  | { readonly says: 'stop'; readonly clear: number; readonly last: LocalDate }

/** The latest completed rounds without a positive, oldest first; a result that nobody knows is not clear. */
function clearInARow(rounds: readonly PastRound[]): readonly PastRound[] {
  const held = rounds.filter(({ status }) => status === 'completed')
  return held.slice(held.findLastIndex(({ positive }) => positive !== 0) + 1)
}

/**
 * So many clear rounds in a row, then so many whole days without one, then one more; clear again: stop.
 * `rounds` are those over the area, oldest first.
 */
export function stopAdvice(rounds: readonly PastRound[], rule: RoundRule | undefined, today: LocalDate): StopAdvice {
  const stop = rule?.stop ?? null
  if (stop === null) return { says: 'no-rule' }
  const clear = clearInARow(rounds)
  const last = clear[stop.clearInARow - 1]
  if (last === undefined) return { says: 'continue', clear: clear.length, needed: stop.clearInARow }
  const until = addDays(last.day, stop.waitDays + 1)
  const more = clear.slice(stop.clearInARow).find(({ day }) => day >= until)
  if (more !== undefined) return { says: 'stop', clear: clear.length, last: more.day }
  if (today < until) return { says: 'wait', clear: clear.length, waitDays: stop.waitDays, until }
  return { says: 'one-more', clear: clear.length, since: until }
}

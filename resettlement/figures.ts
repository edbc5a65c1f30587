import { cityOf } from '#kernel/jurisdictions/place-code.ts'
import type { Count } from '#kernel/ledger/table.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import type { ReturneeState } from './people/state.ts'

/** Days are the region's own. All counts stand at the city: below it they would point at somebody. */
const dayOf = (at: Parameters<typeof plusHours>[0]): LocalDate => plusHours(at, 8).slice(0, 10) as LocalDate

/**
 * `returnees-home`: both sides signed at the door on the day, by entry. `returnees-own-way`: left the chain by a code on
 * the day, declining help included.
 */
export function returneeCounts(state: ReturneeState): readonly Count[] {
  if (state.status === 'none') return []
  const { county, entry, receivedAt, exit } = state
  const place = cityOf(county) ?? county
  if (receivedAt !== null) return [{ figure: 'returnees-home', place, date: dayOf(receivedAt), part: entry, n: 1 }]
  if (exit !== null) return [{ figure: 'returnees-own-way', place, date: dayOf(exit.at), part: '', n: 1 }]
  return []
}

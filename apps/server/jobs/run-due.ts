import { RIGHTS } from '#kernel/positions/rights.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { type CityCode, postId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Store, Submission } from '#store/store.ts'
import type { DueAct } from './due-act.ts'
import { readDue } from './read-due.ts'

/** One submission a command, its payloads as rows, so that one refused act never fails the others. */
function toSubmissions(city: CityCode, acts: readonly DueAct[], now: Instant): Submission[] {
  const byCommand = Map.groupBy(acts, (act) => act.command)
  return [...byCommand].map(([command, group]) => ({
    city,
    command,
    payloads: group.map((act) => act.payload),
    post: postId(city, 'system'),
    person: null,
    now,
    // The clock passes an instant once: the same pass again, after a crash, repeats nothing.
    request: `clock:${command}:${now}`,
  }))
}

/**
 * Does what the city's clock owes by `now`: each act is an ordinary command of the post `<city>.system`.
 * @returns how many acts were accepted.
 */
export async function runDue(store: Store, city: CityCode, now: Instant): Promise<number> {
  const scope = { city, scope: [placeOfCity(city)], rights: RIGHTS, mode: 'rows' as const }
  const acts = await store.read(scope, (db) => readDue(db, city, now))
  if (acts.length === 0) return 0
  // First the key, then the word that it is gone: a crash between the two leaves the act due again.
  for (const { erases } of acts) if (erases !== undefined) await store.vault.erase(city, erases)
  const outcomes = await store.submitMany(toSubmissions(city, acts, now))
  return outcomes.reduce((sum, outcome) => sum + (outcome.status === 'accepted' ? outcome.accepted : 0), 0)
}

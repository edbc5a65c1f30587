import { type Acting, actingPost } from '../identity/acting.ts'
import { rightsOf } from '../identity/read-scope.ts'
import type { Runtime } from '../runtime.ts'
import type { Asking } from './read-duties.ts'

/** What a reading needs to know of the asker, at the city's now. */
export async function askingOf(runtime: Runtime, acting: Acting): Promise<Asking> {
  return {
    city: acting.city,
    now: await runtime.store().clock.now(acting.city),
    post: actingPost(acting),
    seesPersons: rightsOf(acting).includes('case.read'),
  }
}

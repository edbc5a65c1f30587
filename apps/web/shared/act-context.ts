import type { ActContext } from './act.ts'
import { useClock, useMe } from './queries.ts'

/** What every form knows: the city's now and the post that acts. Screens add the record they show. */
export function useActContext(): ActContext {
  const clock = useClock().data
  const me = useMe().data
  return { now: clock?.now ?? '', city: clock?.city ?? '', post: me?.post ?? null }
}

import type { ActContext } from './act.ts'
import { useClock, useMe } from './queries.ts'

/** What every form knows: the city's now and the post that acts. Screens add the record they show. */
export function useActContext(): ActContext {
  const clock = useClock().data
  const me = useMe().data
  const acting = me?.posts.find(({ post }) => post === me.post)
  return {
    now: clock?.now ?? '',
    city: cityOfPlace(acting?.jurisdiction) ?? clock?.city ?? '',
    post: me?.post ?? null,
  }
}

/** The prefecture, or the region for a body of all of it; nothing for a place that is no division. */
const cityOfPlace = (place = ''): string | undefined => /^\d{2}(?:\d{2})?/.exec(place)?.[0]

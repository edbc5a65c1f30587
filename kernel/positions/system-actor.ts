import type { CityCode, PlaceCode } from '../primitives/ids.ts'
import { postId } from '../primitives/ids.ts'
import type { Actor } from './actor.ts'
import { RIGHTS } from './rights.ts'

/** `1500` keeps the records of bodies of the whole region `15`; every other city code is also its place. */
export const placeOfCity = (city: CityCode): PlaceCode =>
  (city.endsWith('00') ? city.slice(0, 2) : city) as string as PlaceCode

/** The ledger that keeps a place's records: its prefecture's, or the region's own for the region itself. */
export const cityOfPlace = (place: PlaceCode): CityCode => place.slice(0, 4).padEnd(4, '0') as string as CityCode

/** Who acts when no person does: the clock, founding acts, imports. Holds every right over the city, for ever. */
export const systemActor = (city: CityCode): Actor => ({
  post: postId(city, 'system'),
  person: null,
  agency: 'system',
  jurisdiction: placeOfCity(city),
  grants: RIGHTS.map((right) => ({ right, mode: 'command' })),
  heldUntil: null,
})

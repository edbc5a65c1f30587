import type { Blocker } from '../duties/duty.ts'
import { cityOf, districtOf } from '../jurisdictions/place-code.ts'
import { type PlaceCode, type PostId, postId } from '../primitives/ids.ts'

/** Desks of a command; a post is a desk at a place. A facility's own desk is `<facility>.hospital`. */
export const DESKS = [
  'command',
  'testing',
  'tracing',
  'transfer',
  'isolation',
  'control',
  'lab',
  'cdc',
  'hospital',
  'community',
  'publicity',
  'supplies',
] as const
export type Desk = (typeof DESKS)[number]

/** Which desk of the district owes a kind of duty by rule; a kind that is not listed is the command's own. */
const DESK_OF_DUTY: Readonly<Record<string, Desk>> = {
  'test-round': 'testing',
  'tube-transport': 'testing',
  'tube-result': 'lab',
  'single-retest': 'testing',
  resample: 'testing',
  'door-sample': 'testing',
  transfer: 'transfer',
  'care-move': 'transfer',
  diagnose: 'cdc',
  isolate: 'isolation',
  control: 'control',
  'zone-review': 'control',
  interview: 'tracing',
  'find-source': 'tracing',
  'contact-test': 'community',
  'follow-up': 'community',
  search: 'community',
  'clear-list': 'isolation',
}

type Resource = Extract<Blocker, { kind: 'resource' }>['resource']

/** Which desk of the city shares out a resource, and so answers while a district waits for it. */
const DESK_OF_RESOURCE: Readonly<Record<Resource, Desk>> = {
  bed: 'hospital',
  vehicle: 'transfer',
  crew: 'transfer',
  room: 'isolation',
  'test-capacity': 'lab',
  staff: 'command',
  volunteers: 'community',
  access: 'control',
}

/** The district's desk, or the city's where the place is wider than a district: who answers for `place`. */
export const answeringPost = (place: PlaceCode, dutyKind: string): PostId =>
  postId(districtOf(place) ?? place, DESK_OF_DUTY[dutyKind] ?? 'command')

/** Who is charged while a duty at `place` waits for `resource`. */
export const resourcePost = (place: PlaceCode, resource: Resource): PostId =>
  postId(cityOf(place) ?? place, DESK_OF_RESOURCE[resource])

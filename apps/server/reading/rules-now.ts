import { packInForce } from '#kernel/policy/pack-in-force.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TimeZone } from '#kernel/primitives/local-day.ts'
import type { Runtime } from '../runtime.ts'

/** The pack in force over a place at a moment, and the city's zone. */
export const rulesAt = (
  { catalogue, disease, zone }: Runtime,
  place: PlaceCode,
  at: Instant,
): { readonly policy: PolicyPack | undefined; readonly zone: TimeZone } => ({
  policy: packInForce(catalogue.packs, { disease, place, at }),
  zone,
})

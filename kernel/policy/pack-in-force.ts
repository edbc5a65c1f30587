import { contains } from '../jurisdictions/place-code.ts'
import type { PlaceCode } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import type { PolicyPack } from './policy-pack.ts'

export interface PackQuery {
  readonly disease: string
  readonly place: PlaceCode
  /** The event's own time, not the time of asking: a late entry is judged by the rules of its day. */
  readonly at: Instant
}

const covers = (pack: PolicyPack, query: PackQuery): boolean =>
  pack.disease === query.disease &&
  contains(pack.jurisdiction, query.place) &&
  pack.effectiveFrom <= query.at &&
  (pack.effectiveTo === null || query.at < pack.effectiveTo)

const nearer = (a: PolicyPack, b: PolicyPack): number =>
  b.jurisdiction.length - a.jurisdiction.length || (a.effectiveFrom < b.effectiveFrom ? 1 : -1)

/** The pack of the nearest jurisdiction in force at that time, the newest of equals; `undefined` when none is. */
export const packInForce = (packs: readonly PolicyPack[], query: PackQuery): PolicyPack | undefined =>
  packs.filter((pack) => covers(pack, query)).sort(nearer)[0]

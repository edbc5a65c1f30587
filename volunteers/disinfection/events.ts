import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Agent, PremisesClass, Scope } from '../contract-kinds.ts'

/** Stream: `site-disinfection/<id>`: one place to be disinfected, once. Who lived or fell ill there is not on record here. */
export interface SiteDisinfectionOrdered {
  readonly disinfection: string
  readonly place: PlaceCode
  readonly premises: PremisesClass
  readonly team: string
  readonly scope: Scope
  readonly holder: PostId
  readonly dueAt: Instant
}
export interface SiteDisinfected {
  readonly disinfection: string
  readonly place: PlaceCode
  readonly premises: PremisesClass
  readonly team: string
  readonly scope: Scope
  readonly agent: Agent
  readonly milligramsPerLitre: number | null
  readonly areaM2: number
  readonly by: readonly PersonId[]
  readonly startedAt: Instant
  readonly finishedAt: Instant
  readonly witness: PersonId
}
export interface DisinfectionEvents {
  'site-disinfection-ordered': SiteDisinfectionOrdered
  'site-disinfected': SiteDisinfected
}

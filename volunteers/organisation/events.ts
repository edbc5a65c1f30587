import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import type { Words } from '../contract-fields.ts'
import type { Scope } from '../contract-kinds.ts'

/** Stream: `volunteer-team/<id>`. */
export interface TeamFounded {
  readonly team: string
  readonly scope: Scope
  readonly name: Words
  readonly place: PlaceCode
  /** The post that answers for the team: it recruits, and owes what the team owes. */
  readonly lead: PostId
}
/** Stream: `volunteer-campaign/<id>`. */
export interface CampaignOpened {
  readonly campaign: string
  readonly team: string
  readonly scope: Scope
  readonly name: Words
  readonly place: PlaceCode
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly lead: PostId
}
export interface CampaignClosed {
  readonly campaign: string
}
export interface OrganisationEvents {
  'volunteer-team-founded': TeamFounded
  'campaign-opened': CampaignOpened
  'campaign-closed': CampaignClosed
}

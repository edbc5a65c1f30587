import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { CampaignOpened, OrganisationEvents, TeamFounded } from './events.ts'

export type TeamState = { readonly status: 'none' } | (TeamFounded & { readonly status: 'standing' })
export const NO_TEAM: TeamState = { status: 'none' }
export const evolveTeam = (state: TeamState, event: RecordedIn<OrganisationEvents>): TeamState =>
  event.type === 'volunteer-team-founded' ? { ...event.data, status: 'standing' } : state

export type CampaignState = { readonly status: 'none' } | (CampaignOpened & { readonly status: 'open' | 'closed' })
export const NO_CAMPAIGN: CampaignState = { status: 'none' }
export function evolveCampaign(state: CampaignState, event: RecordedIn<OrganisationEvents>): CampaignState {
  switch (event.type) {
    case 'campaign-opened':
      return { ...event.data, status: 'open' }
    case 'campaign-closed':
      return state.status === 'none' ? state : { ...state, status: 'closed' }
    case 'volunteer-team-founded':
      return state
    default:
      return exhaustive(event)
  }
}

import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { CampaignEvents, StudyCampaignOpened } from './events.ts'

/** A campaign from its arrangement to its end. */
export type CampaignState =
  | { readonly status: 'none' }
  | (StudyCampaignOpened & { readonly status: 'open'; readonly openedAt: Instant })
  | (StudyCampaignOpened & { readonly status: 'closed'; readonly openedAt: Instant; readonly closedAt: Instant })

export function evolveCampaign(state: CampaignState, event: RecordedIn<CampaignEvents>): CampaignState {
  switch (event.type) {
    case 'study-campaign-opened':
      return { ...event.data, status: 'open', openedAt: event.occurredAt }
    case 'study-campaign-closed':
      return state.status === 'open' ? { ...state, status: 'closed', closedAt: event.occurredAt } : state
    default:
      return exhaustive(event)
  }
}

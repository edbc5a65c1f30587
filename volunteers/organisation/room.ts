import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import { closeCampaign } from './decisions/close-campaign.ts'
import { foundTeam } from './decisions/found-team.ts'
import { openCampaign } from './decisions/open-campaign.ts'
import type { OrganisationEvents } from './events.ts'
import { type CampaignState, evolveCampaign, evolveTeam, NO_CAMPAIGN, NO_TEAM, type TeamState } from './state.ts'

const TEAMS_TABLE: TableDef = {
  name: 'volunteer_teams',
  columns: { team: 'text', scope: 'text', name_zh: 'text', name_en: 'text', place: 'text', lead: 'text' },
  key: ['team'],
  placeColumn: 'place',
  cityWide: true,
}
const CAMPAIGNS_TABLE: TableDef = {
  name: 'volunteer_campaigns',
  columns: {
    campaign: 'text',
    team: 'text',
    scope: 'text',
    name_zh: 'text',
    name_en: 'text',
    place: 'text',
    from_date: 'date',
    to_date: 'date',
    status: 'text',
  },
  key: ['campaign'],
  placeColumn: 'place',
  cityWide: true,
}

const TEAM_KIND: StreamKind<TeamState, OrganisationEvents> = {
  kind: 'volunteer-team',
  events: ['volunteer-team-founded'],
  initial: NO_TEAM,
  evolve: evolveTeam,
  duties: [],
  tables: [TEAMS_TABLE],
  rows: (state) => {
    if (state.status === 'none') return []
    const { team, scope, name, place, lead } = state
    return [{ table: TEAMS_TABLE.name, values: { team, scope, name_zh: name.zh, name_en: name.en, place, lead } }]
  },
  counts: () => [],
}
const CAMPAIGN_KIND: StreamKind<CampaignState, OrganisationEvents> = {
  kind: 'volunteer-campaign',
  events: ['campaign-opened', 'campaign-closed'],
  initial: NO_CAMPAIGN,
  evolve: evolveCampaign,
  duties: [],
  tables: [CAMPAIGNS_TABLE],
  rows: (state) => {
    if (state.status === 'none') return []
    const { campaign, team, scope, name, place, from, to, status } = state
    const values = { campaign, team, scope, name_zh: name.zh, name_en: name.en, place, from_date: from, to_date: to }
    return [{ table: CAMPAIGNS_TABLE.name, values: { ...values, status } }]
  },
  counts: () => [],
}
export const ORGANISATION_KINDS: readonly StreamKind[] = [anyKind(TEAM_KIND), anyKind(CAMPAIGN_KIND)]
export const ORGANISATION_DECISIONS = [anyDecision(foundTeam), anyDecision(openCampaign), anyDecision(closeCampaign)]

import { z } from 'zod'
import {
  type CommandContract,
  DateField,
  IdField,
  OccurredAt,
  PlaceField,
  PostField,
  WordsField,
} from '../contract-fields.ts'
import { SCOPES } from '../contract-kinds.ts'

export const FoundTeam = z
  .strictObject({
    team: IdField,
    scope: z.enum(SCOPES).meta({ description: 'which of the three bodies of records it belongs to; never changed' }),
    name: WordsField,
    place: PlaceField,
    lead: PostField.meta({ description: 'the post that answers for it' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'An organisation whose service is on record here.' })
export type FoundTeam = z.output<typeof FoundTeam>

export const OpenCampaign = z
  .strictObject({
    campaign: IdField,
    team: IdField,
    name: WordsField,
    place: PlaceField,
    from: DateField,
    to: DateField.nullable().default(null),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A drive of a team, under which its service points stand.' })
export type OpenCampaign = z.output<typeof OpenCampaign>

export const CloseCampaign = z.strictObject({ campaign: IdField, occurredAt: OccurredAt })
export type CloseCampaign = z.output<typeof CloseCampaign>

export const ORGANISATION_COMMANDS = {
  'found-team': { schema: FoundTeam, summary: { zh: '登记志愿服务组织', en: 'Found a volunteer team' } },
  'open-campaign': { schema: OpenCampaign, summary: { zh: '开展志愿服务项目', en: 'Open a campaign' } },
  'close-campaign': { schema: CloseCampaign, summary: { zh: '结束志愿服务项目', en: 'Close a campaign' } },
} as const satisfies Record<string, CommandContract>

export const ORGANISATION_REFUSALS = {
  'team-exists': {
    zh: '组织编号 {team} 已被使用；请换一个编号。',
    en: 'The id {team} is another team’s; use one of its own.',
  },
  'no-such-team': {
    zh: '没有编号为 {team} 的组织；请先登记该组织。',
    en: 'There is no team {team}; found it first.',
  },
  'campaign-exists': {
    zh: '项目编号 {campaign} 已被使用；请换一个编号。',
    en: 'The id {campaign} is another campaign’s; use one of its own.',
  },
  'no-such-campaign': {
    zh: '没有编号为 {campaign} 的项目；请先开展项目。',
    en: 'There is no campaign {campaign}; open it first.',
  },
  'campaign-over': {
    zh: '项目 {campaign} 已结束，不再增设；请另开项目。',
    en: 'Campaign {campaign} is over and takes nothing more; open another.',
  },
  'dates-reversed': {
    zh: '结束 {to} 早于开始 {from}；请核对。',
    en: 'The end {to} is before the start {from}; check both.',
  },
} as const

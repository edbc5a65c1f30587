import { z } from 'zod'
import { WordsField } from '#kernel/contract-fields.ts'
import {
  BuildingField,
  type CommandContract,
  CountField,
  IdField,
  InstantField,
  OccurredAt,
  PersonField,
  PlaceField,
} from '../contract-fields.ts'

export const PlanRoster = z
  .strictObject({
    round: IdField,
    community: PlaceField.meta({ description: 'the community, 12 digits; one roster each' }),
    buildings: z
      .array(
        z.strictObject({
          building: BuildingField,
          households: CountField,
          people: CountField.meta({ description: 'who actually live here, wherever they are registered' }),
          elsewhere: CountField.default(0).meta({ description: 'of these, registered somewhere else' }),
        }),
      )
      .min(1)
      .max(500),
    occurredAt: OccurredAt,
  })
  .meta({
    description: 'The roster of one community by building; buildings given again replace what was planned for them.',
  })
export type PlanRoster = z.output<typeof PlanRoster>

export const PlanSite = z
  .strictObject({
    round: IdField,
    site: IdField,
    name: WordsField,
    place: PlaceField.meta({ description: 'where the site stands, as fine as known' }),
    staff: z.int().min(1).max(1000).meta({ description: 'people at work at the site' }),
    tubes: CountField.meta({ description: 'tubes planned for the site' }),
    slots: z
      .array(z.strictObject({ from: InstantField, to: InstantField, people: z.int().min(1).max(100_000) }))
      .max(96)
      .default([])
      .meta({ description: 'how many people are called when' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A sampling site of a round: where, who, how many tubes, and whom it calls when.' })
export type PlanSite = z.output<typeof PlanSite>

export const RecordUntested = z
  .strictObject({
    round: IdField,
    person: PersonField,
    building: BuildingField,
    reason: z.enum(['refused', 'absent', 'immobile']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Somebody of the roster was not sampled: a single sample at the door is owed.' })
export type RecordUntested = z.output<typeof RecordUntested>

export const ResolveUntested = z
  .strictObject({
    round: IdField,
    person: PersonField,
    outcome: z.enum(['sampled-elsewhere', 'left', 'exempt']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Somebody on the door list needs no sample in this round after all.' })
export type ResolveUntested = z.output<typeof ResolveUntested>

export const ROSTER_COMMANDS = {
  'plan-roster': { schema: PlanRoster, summary: { zh: '编制应检名册', en: 'Plan the roster of a community' } },
  'plan-site': { schema: PlanSite, summary: { zh: '安排采样点', en: 'Plan a sampling site' } },
} as const satisfies Record<string, CommandContract>
export const DOOR_COMMANDS = {
  'record-untested': { schema: RecordUntested, summary: { zh: '登记应检未检', en: 'Record somebody not sampled' } },
  'resolve-untested': {
    schema: ResolveUntested,
    summary: { zh: '了结应检未检', en: 'Settle somebody not sampled' },
  },
} as const satisfies Record<string, CommandContract>

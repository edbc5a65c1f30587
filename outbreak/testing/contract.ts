import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import { ROUND_TRIGGERS } from '#kernel/policy/testing-rules.ts'
import {
  BuildingField,
  type CommandContract,
  CountField,
  IdField,
  OccurredAt,
  PlaceField,
  PostField,
} from '../contract-fields.ts'
import { DOOR_COMMANDS, ROSTER_COMMANDS } from './contract-roster.ts'
import { TUBE_COMMANDS } from './contract-tubes.ts'

export { TESTING_REFUSALS, type TestingRefusal } from './refusals.ts'

const RoundBasis = z
  .strictObject({
    trigger: z
      .enum([...ROUND_TRIGGERS, 'none'])
      .meta({ description: 'why the area is tested as a whole; none when no trigger of the pack is met' }),
    override: z
      .strictObject({
        reason: freeText({ min: 1, max: 200 }),
        approvedBy: PostField.meta({ description: 'the post that approved it, of a wider place than the actor' }),
      })
      .nullable()
      .default(null)
      .meta({ description: "sets the pack's rule aside, with a reason and an approval" }),
  })
  .meta({ description: "why this round is held; with it the pack's trigger and stop rules are applied" })

export const OpenRound = z
  .strictObject({
    round: IdField,
    areas: z.array(PlaceField).min(1).max(200).meta({ description: 'places the round covers, none inside another' }),
    roster: CountField.meta({ description: 'people to be sampled' }),
    sites: z.int().min(1).max(10_000).meta({ description: 'sampling sites' }),
    pooling: z.literal([1, 5, 10, 20]).meta({ description: 'people a tube' }),
    basis: RoundBasis.optional(),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Open a testing round over an area: the 24-hour fast-test clock starts.' })
export type OpenRound = z.output<typeof OpenRound>

export const ReportSamplesCollected = z
  .strictObject({
    round: IdField,
    site: IdField,
    tubes: z.int().min(1).max(1_000_000),
    people: z.int().min(1).max(10_000_000).meta({ description: 'people in these tubes; at most tubes x pooling' }),
    buildings: z
      .array(z.strictObject({ building: BuildingField, people: z.int().min(1).max(10_000) }))
      .max(500)
      .optional()
      .meta({ description: 'of these people, how many live where; only buildings of the roster' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Tubes collected at one site, counted by the hour.' })
export type ReportSamplesCollected = z.output<typeof ReportSamplesCollected>

export const ReportSamplesReceived = z
  .strictObject({ round: IdField, laboratory: IdField, tubes: z.int().min(1).max(1_000_000), occurredAt: OccurredAt })
  .meta({ description: 'Tubes received by one laboratory; never more than were collected.' })
export type ReportSamplesReceived = z.output<typeof ReportSamplesReceived>

export const ReportResults = z
  .strictObject({
    round: IdField,
    laboratory: IdField,
    negative: CountField,
    positive: CountField,
    invalid: CountField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Counted results of one laboratory, in tubes; never more than were received.' })
export type ReportResults = z.output<typeof ReportResults>

export const CompleteRound = z
  .strictObject({ round: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The last result is in: every received tube has a result. Stops the fast-test clock.' })
export type CompleteRound = z.output<typeof CompleteRound>

export const CancelRound = z
  .strictObject({ round: IdField, reason: z.enum(['stop-rule-met', 'replaced', 'weather']), occurredAt: OccurredAt })
  .meta({ description: 'Call a round off; its duty becomes void.' })
export type CancelRound = z.output<typeof CancelRound>

export const TESTING_COMMANDS = {
  'open-round': { schema: OpenRound, summary: { zh: '开启核酸轮次', en: 'Open a testing round' } },
  'report-samples-collected': {
    schema: ReportSamplesCollected,
    summary: { zh: '上报采样管数', en: 'Report tubes collected' },
  },
  'report-samples-received': {
    schema: ReportSamplesReceived,
    summary: { zh: '上报实验室接收管数', en: 'Report tubes received' },
  },
  'report-results': { schema: ReportResults, summary: { zh: '上报检测结果数', en: 'Report results' } },
  'complete-round': { schema: CompleteRound, summary: { zh: '完成轮次', en: 'Complete the round' } },
  'cancel-round': { schema: CancelRound, summary: { zh: '取消轮次', en: 'Cancel the round' } },
  ...ROSTER_COMMANDS,
  ...DOOR_COMMANDS,
  ...TUBE_COMMANDS,
} as const satisfies Record<string, CommandContract>

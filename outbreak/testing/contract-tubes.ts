import { z } from 'zod'
import { SAMPLED_GROUPS, TUBE_RATIOS } from '#kernel/policy/testing-rules.ts'
import { type CommandContract, IdField, OccurredAt, PersonField, PlaceField } from '../contract-fields.ts'
import { TUBE_REASONS, TUBE_RESULTS } from './tube-events.ts'

export const CollectTube = z
  .strictObject({
    tube: IdField,
    person: PersonField,
    round: IdField.nullable().default(null),
    site: IdField,
    place: PlaceField.meta({ description: 'where the sample is taken, as fine as known' }),
    specimen: z.enum(['oropharyngeal', 'nasopharyngeal']).default('oropharyngeal'),
    reason: z.enum(TUBE_REASONS),
    retestOf: IdField.nullable().default(null).meta({ description: 'the positive pool whose member is tested singly' }),
    resampleOf: IdField.nullable().default(null).meta({ description: 'the tube this one is taken again for' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: "Take one person's own tube." })
export type CollectTube = z.output<typeof CollectTube>

export const CollectPool = z
  .strictObject({
    tube: IdField,
    members: z.array(PersonField).min(1).max(20).meta({ description: 'whose swabs are in the tube' }),
    ratio: z.literal(TUBE_RATIOS).meta({ description: 'most swabs in the tube, or one household whatever its size' }),
    group: z.enum(SAMPLED_GROUPS).meta({ description: 'who these people are, as far as pooling asks' }),
    round: IdField.nullable().default(null),
    site: IdField,
    place: PlaceField.meta({ description: 'where the members are, as fine as known' }),
    specimen: z.enum(['oropharyngeal', 'nasopharyngeal']).default('oropharyngeal'),
    reason: z.enum(TUBE_REASONS).default('round'),
    resampleOf: IdField.nullable().default(null),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Take the swabs of several people into one tube, as the pack allows for their group.' })
export type CollectPool = z.output<typeof CollectPool>

export const DispatchTube = z
  .strictObject({
    tube: IdField,
    courier: IdField.meta({ description: 'vehicle, box or person that carries it' }),
    laboratory: IdField.meta({ description: 'where it goes' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The tube is on its way to the laboratory.' })
export type DispatchTube = z.output<typeof DispatchTube>

export const StartTubeTest = z
  .strictObject({
    tube: IdField,
    laboratory: IdField,
    plate: IdField,
    well: z.string().regex(/^[A-P](?:[1-9]|1\d|2[0-4])$/, 'a well is a row A to P and a column 1 to 24, such as B7'),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The tube goes into a well of a plate. A well holds one tube: tubes are never pooled again.' })
export type StartTubeTest = z.output<typeof StartTubeTest>

export const ReportTubeLost = z
  .strictObject({
    tube: IdField,
    reason: z.enum(['broken', 'leaked', 'unlabelled', 'missing']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The tube will give no result: its people are sampled again.' })
export type ReportTubeLost = z.output<typeof ReportTubeLost>

export const ReceiveTube = z
  .strictObject({ tube: IdField, laboratory: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The laboratory has the tube.' })
export type ReceiveTube = z.output<typeof ReceiveTube>

export const ReportTubeResult = z
  .strictObject({
    tube: IdField,
    result: z.enum(TUBE_RESULTS),
    ct: z.number().min(0).max(50).nullable().default(null).meta({ description: 'cycle threshold, if measured' }),
    laboratory: IdField,
    occurredAt: OccurredAt,
  })
  .meta({
    description:
      'Result of one tube. A positive or suspicious pool holds its members and opens their single retests. The same result again changes nothing.',
  })
export type ReportTubeResult = z.output<typeof ReportTubeResult>

export const TUBE_COMMANDS = {
  'collect-tube': { schema: CollectTube, summary: { zh: '单管采样', en: 'Collect a tube' } },
  'collect-pool': { schema: CollectPool, summary: { zh: '混管采样', en: 'Collect a pooled tube' } },
  'dispatch-tube': { schema: DispatchTube, summary: { zh: '样本送出', en: 'Send a tube off' } },
  'receive-tube': { schema: ReceiveTube, summary: { zh: '单管接收', en: 'Receive a tube' } },
  'start-tube-test': { schema: StartTubeTest, summary: { zh: '上机检测', en: 'Put a tube on a plate' } },
  'report-tube-result': { schema: ReportTubeResult, summary: { zh: '单管结果', en: "Report a tube's result" } },
  'report-tube-lost': { schema: ReportTubeLost, summary: { zh: '样本遗失', en: 'Report a tube lost' } },
} as const satisfies Record<string, CommandContract>

import { z } from 'zod'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import {
  type CommandContract,
  CountField,
  IdField,
  OccurredAt,
  PersonField,
  PlaceField,
  type Words,
} from '../contract-fields.ts'

export const OpenRound = z
  .strictObject({
    round: IdField,
    areas: z.array(PlaceField).min(1).max(200).meta({ description: 'places the round covers, none inside another' }),
    roster: CountField.meta({ description: 'people to be sampled' }),
    sites: z.int().min(1).max(10_000).meta({ description: 'sampling sites' }),
    pooling: z.literal([1, 5, 10, 20]).meta({ description: 'people a tube' }),
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

export const CollectTube = z
  .strictObject({
    tube: IdField,
    person: PersonField,
    round: IdField.nullable().default(null),
    site: IdField,
    place: PlaceField.meta({ description: 'where the sample is taken, as fine as known' }),
    specimen: z.enum(['oropharyngeal', 'nasopharyngeal']).default('oropharyngeal'),
    reason: z.enum(['round', 'contact', 'zone', 'clinic', 'self-report', 'release']),
    occurredAt: OccurredAt,
  })
  .meta({ description: "Take one person's own tube." })
export type CollectTube = z.output<typeof CollectTube>

export const ReceiveTube = z
  .strictObject({ tube: IdField, laboratory: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The laboratory has the tube.' })
export type ReceiveTube = z.output<typeof ReceiveTube>

export const ReportTubeResult = z
  .strictObject({
    tube: IdField,
    result: z.enum(['negative', 'positive', 'suspicious', 'invalid']),
    ct: z.number().min(0).max(50).nullable().default(null).meta({ description: 'cycle threshold, if measured' }),
    laboratory: IdField,
    occurredAt: OccurredAt,
  })
  .meta({ description: "Result of one person's tube, once." })
export type ReportTubeResult = z.output<typeof ReportTubeResult>

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
  'collect-tube': { schema: CollectTube, summary: { zh: '单管采样', en: 'Collect a tube' } },
  'receive-tube': { schema: ReceiveTube, summary: { zh: '单管接收', en: 'Receive a tube' } },
  'report-tube-result': { schema: ReportTubeResult, summary: { zh: '单管结果', en: "Report a tube's result" } },
} as const satisfies Record<string, CommandContract>

export const TESTING_REFUSALS = {
  ...MOMENT_REFUSALS,
  'round-exists': {
    zh: '轮次 {round} 已存在（{status}）；同一轮次编号只能开启一次，请换一个编号。',
    en: 'Round {round} exists already ({status}); a round is opened once. Use a new id.',
  },
  'round-unknown': {
    zh: '没有轮次 {round}；请先开启轮次，或核对编号。',
    en: 'There is no round {round}; open it first, or check the id.',
  },
  'round-not-open': {
    zh: '轮次 {round} 当前为 {status}，只有进行中的轮次可以继续上报；请核对轮次，或开启新的轮次。',
    en: 'Round {round} is {status}; only an open round takes this. Check the round, or open a new one.',
  },
  'areas-overlap': {
    zh: '{inner} 已包含在 {outer} 内，同一处会被计两次；请去掉其中之一。',
    en: '{inner} lies inside {outer} and would be counted twice; leave one of them out.',
  },
  'areas-in-several-cities': {
    zh: '{first} 与 {second} 不属于同一城市；一个轮次只属于一个城市，请分开开启。',
    en: '{first} and {second} are not in one city; a round belongs to one city. Open one in each.',
  },
  'roster-empty': {
    zh: '应检人数为 0；轮次须写明应检人数。',
    en: 'The roster has 0 people; say how many are to be sampled.',
  },
  'more-people-than-tubes-hold': {
    zh: '{tubes} 管按 {pooling} 混 1 最多 {most} 人，上报了 {people} 人；请核对管数或人数。',
    en: '{tubes} tubes at {pooling} to one hold at most {most} people, {people} were reported; check tubes or people.',
  },
  'more-tubes-than-collected': {
    zh: '本轮已采 {collected} 管、已接收 {received} 管，不能再接收 {tubes} 管；请先补报采样，或核对管数。',
    en: '{collected} tubes were collected and {received} received, so {tubes} more cannot be; report the sampling first, or check the number.',
  },
  'more-results-than-tubes': {
    zh: '实验室已接收 {received} 管、已有结果 {resulted} 管，不能再报 {results} 个结果；请先补报接收，或核对数目。',
    en: '{received} tubes were received and {resulted} have results, so {results} more cannot; report the receipt first, or check the number.',
  },
  'no-results-given': {
    zh: '阴性、阳性、无效均为 0；无结果时无需上报。',
    en: 'Negative, positive and invalid are all 0; nothing to report.',
  },
  'nothing-collected': {
    zh: '轮次 {round} 尚未采样，不能完成；如不再进行，请取消轮次。',
    en: 'Round {round} has no samples yet and cannot be complete; cancel it if it will not be held.',
  },
  'tubes-not-received': {
    zh: '已采 {collected} 管，仅接收 {received} 管，还有 {missing} 管在途；全部接收并出结果后才能完成。',
    en: '{collected} tubes were collected, {received} received: {missing} are still on the way. The round is complete when all are received and have results.',
  },
  'results-missing': {
    zh: '已接收 {received} 管，仅 {resulted} 管有结果，还差 {missing} 管；全部出结果后才能完成，不能强制完成。',
    en: '{received} tubes were received, {resulted} have results: {missing} are missing. The round is complete when every tube has one; it cannot be forced.',
  },
  'tube-exists': {
    zh: '管号 {tube} 已采样；一个管号只用一次，请核对管号。',
    en: 'Tube {tube} was collected already; a tube is used once. Check the number.',
  },
  'tube-unknown': {
    zh: '没有管号 {tube} 的采样记录；请先登记采样，或核对管号。',
    en: 'Tube {tube} was never collected; record the sampling first, or check the number.',
  },
  'tube-already-received': {
    zh: '管 {tube} 已于 {receivedAt} 由 {laboratory} 接收；每管只接收一次。',
    en: 'Tube {tube} was received by {laboratory} at {receivedAt}; a tube is received once.',
  },
  'tube-not-received': {
    zh: '管 {tube} 尚未被实验室接收，不能有结果；请先登记接收。',
    en: 'Tube {tube} has not been received by a laboratory; record the receipt first.',
  },
  'tube-already-resulted': {
    zh: '管 {tube} 已有结果（{result}）；每管一个结果。如有误，请作废原记录后重报。',
    en: 'Tube {tube} has its result already ({result}); a tube has one. If it is wrong, void that record and report again.',
  },
  'other-laboratory': {
    zh: '管 {tube} 由 {received} 接收，不能由 {laboratory} 出结果；请由接收的实验室上报。',
    en: 'Tube {tube} was received by {received}; {laboratory} cannot report it. The receiving laboratory reports.',
  },
  'round-not-given': {
    zh: '采样原因是“轮次”，但没有写轮次编号；请填写轮次。',
    en: 'The reason is a round, but no round is named; name the round.',
  },
} as const satisfies Record<string, Words>
export type TestingRefusal = keyof typeof TESTING_REFUSALS

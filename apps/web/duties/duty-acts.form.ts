import type { z } from 'zod'
import type { BlockDuty, DeclineDuty, OfferDuty, ReassignDuty, ReportDuty } from '#kernel/contract-duties.ts'
import { type Act, type ActContext, type Choice, orNull, text, type Value } from '../shared/act.ts'
import { scanText } from '../shared/evidence.ts'

/** Acts on a duty itself; what discharges it is an act on its subject. */
const about = (c: ActContext) => ({ stream: c.duty?.stream ?? '', duty: c.duty?.key ?? '' })
type Payload<S extends z.ZodType> = Omit<z.input<S>, 'occurredAt'>
const choice = (value: string, zh: string, en: string): Choice => ({ value, words: { zh, en } })

export const acceptDuty: Act = {
  command: 'accept-duty',
  words: { zh: '签收', en: 'Accept' },
  fields: () => [],
  payload: (_, c) => ({ ...about(c), channel: 'in-app', proxyFor: null }),
}
export const startDuty: Act = {
  command: 'start-duty',
  words: { zh: '启动', en: 'Start' },
  fields: () => [],
  payload: (_, c) => about(c),
}
export const receiveDuty: Act = {
  command: 'receive-duty',
  words: { zh: '接手（签收）', en: 'Take over (receipt)' },
  fields: () => [],
  payload: (_, c) => about(c),
}
export const declineDuty: Act = {
  command: 'decline-duty',
  words: { zh: '不接', en: 'Decline' },
  fields: () => [
    {
      name: 'reason',
      words: { zh: '理由', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        choice('not-ours', '不归我们管', 'not ours'),
        choice('no-capacity', '没有能力', 'no capacity'),
        choice('wrong-place', '地点不对', 'wrong place'),
        choice('information-missing', '缺少信息', 'information missing'),
        choice('unsafe', '不安全', 'unsafe'),
      ],
    },
  ],
  payload: (v, c): Payload<typeof DeclineDuty> => ({
    ...about(c),
    reason: text(v.reason) as z.input<typeof DeclineDuty>['reason'],
  }),
}
export const offerDuty: Act = {
  command: 'offer-duty',
  words: { zh: '交接', en: 'Hand over' },
  fields: () => [{ name: 'to', words: { zh: '交给岗位', en: 'To post' }, kind: 'post', required: true }],
  payload: (v, c): Payload<typeof OfferDuty> => ({ ...about(c), to: text(v.to) }),
}
export const reassignDuty: Act = {
  command: 'reassign-duty',
  words: { zh: '改派', en: 'Reassign' },
  fields: () => [
    { name: 'to', words: { zh: '改由岗位', en: 'To post' }, kind: 'post', required: true },
    {
      name: 'reason',
      words: { zh: '理由', en: 'Reason' },
      kind: 'choice',
      required: true,
      choices: [
        choice('overload', '负担过重', 'overload'),
        choice('holder-unavailable', '承办岗位无人', 'holder unavailable'),
        choice('wrong-holder', '派错岗位', 'wrong holder'),
        choice('refusal-reviewed', '拒办已复核', 'refusal reviewed'),
        choice('front-owner', '归前线工作组', 'belongs to the front'),
      ],
    },
  ],
  payload: (v, c): Payload<typeof ReassignDuty> => ({
    ...about(c),
    to: text(v.to),
    reason: text(v.reason) as z.input<typeof ReassignDuty>['reason'],
  }),
}
export const reportDuty: Act = {
  command: 'report-duty',
  words: { zh: '报告结果', en: 'Report' },
  fields: () => [
    {
      name: 'outcome',
      words: { zh: '结果', en: 'Outcome' },
      kind: 'choice',
      required: true,
      choices: [
        choice('done', '办成', 'done'),
        choice('partly', '部分办成', 'partly'),
        choice('failed', '没办成', 'failed'),
        choice('refused', '拒办（不安全或不合法，将被复核）', 'refused (unsafe or unlawful; will be reviewed)'),
      ],
    },
    { name: 'receipt', words: { zh: '回执码（扫码或输入）', en: 'Receipt code (scan or type)' }, kind: 'scan' },
    {
      name: 'photo',
      words: { zh: '照片（只在本机算指纹，不上传）', en: 'Photo (digest only, not uploaded)' },
      kind: 'photo',
    },
    {
      name: 'reason',
      words: { zh: '原因（没办成时填）', en: 'Reason (unless done)' },
      kind: 'choice',
      choices: [
        choice('no-access', '进不去', 'no access'),
        choice('no-capacity', '没有能力', 'no capacity'),
        choice('person-not-found', '找不到人', 'person not found'),
        choice('person-refused', '本人不同意', 'person refused'),
        choice('need-not-met', '需要没满足', 'need not met'),
        choice('overtaken-by-events', '情况已变', 'overtaken by events'),
        choice('duplicate', '重复', 'duplicate'),
        choice('unsafe', '不安全', 'unsafe'),
        choice('unlawful', '不合法', 'unlawful'),
      ],
    },
  ],
  initial: () => ({ outcome: 'done' }),
  payload: (v, c): Payload<typeof ReportDuty> => ({
    ...about(c),
    outcome: text(v.outcome) as z.input<typeof ReportDuty>['outcome'],
    reason: orNull(v.reason) as NonNullable<z.input<typeof ReportDuty>['reason']> | null,
    evidence: [
      ...(text(v.receipt) === '' ? [] : [{ kind: 'receipt' as const, ref: scanText(text(v.receipt)) }]),
      ...(text(v.photo) === '' ? [] : [{ kind: 'photo' as const, ref: text(v.photo) }]),
    ],
  }),
}
export const BLOCKERS: readonly Choice[] = [
  choice('bed', '床位', 'bed'),
  choice('vehicle', '车辆', 'vehicle'),
  choice('crew', '班组', 'crew'),
  choice('room', '房间', 'room'),
  choice('test-capacity', '检测能力', 'test capacity'),
  choice('staff', '人手', 'staff'),
  choice('volunteers', '志愿者', 'volunteers'),
  choice('access', '进不去', 'access'),
]
/** Who answers for the block follows from what is missing; nobody names a culprit by hand. */
function blockPayload(resource: Value, c: ActContext): Payload<typeof BlockDuty> {
  type Resource = Extract<z.input<typeof BlockDuty>['by'], { kind: 'resource' }>['resource']
  return { ...about(c), by: { kind: 'resource', resource: text(resource) as Resource } }
}
export const blockDuty: Act = {
  command: 'block-duty',
  words: { zh: '受阻…', en: 'Blocked…' },
  fields: () => [
    {
      name: 'resource',
      words: { zh: '缺什么', en: 'What is missing' },
      kind: 'choice',
      choices: BLOCKERS,
      required: true,
    },
  ],
  payload: (v, c) => blockPayload(v.resource, c),
}
export const unblockDuty: Act = {
  command: 'unblock-duty',
  words: { zh: '不再受阻', en: 'No longer blocked' },
  fields: () => [
    {
      name: 'resource',
      words: { zh: '解决了什么', en: 'What was solved' },
      kind: 'choice',
      choices: BLOCKERS,
      required: true,
    },
  ],
  initial: (c) => ({ resource: c.duty?.blockedBy?.by.replace(/^resource:/, '') }),
  payload: (v, c) => blockPayload(v.resource, c),
}

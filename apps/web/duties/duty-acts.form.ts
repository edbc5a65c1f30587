import { type Act, type ActContext, type Choice, orNull, text } from '../shared/act.ts'
import { scanText } from '../shared/evidence.ts'

/** Acts on a duty itself; what discharges it is an act on its subject. */
const about = (c: ActContext) => ({ stream: c.duty?.stream ?? '', duty: c.duty?.key ?? '' })
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
  fields: () => [{ name: 'reason', words: { zh: '理由', en: 'Reason' }, kind: 'area', required: true }],
  payload: (v, c) => ({ ...about(c), reason: text(v.reason) }),
}
export const offerDuty: Act = {
  command: 'offer-duty',
  words: { zh: '交接', en: 'Hand over' },
  fields: () => [{ name: 'to', words: { zh: '交给岗位', en: 'To post' }, kind: 'post', required: true }],
  payload: (v, c) => ({ ...about(c), to: text(v.to) }),
}
export const reassignDuty: Act = {
  command: 'reassign-duty',
  words: { zh: '改派', en: 'Reassign' },
  fields: () => [
    { name: 'to', words: { zh: '改由岗位', en: 'To post' }, kind: 'post', required: true },
    { name: 'reason', words: { zh: '理由', en: 'Reason' }, kind: 'area', required: true },
  ],
  payload: (v, c) => ({ ...about(c), to: text(v.to), reason: text(v.reason) }),
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
    { name: 'reason', words: { zh: '说明（没办成时填）', en: 'Reason (unless done)' }, kind: 'area' },
  ],
  initial: () => ({ outcome: 'done' }),
  payload: (v, c) => ({
    ...about(c),
    outcome: text(v.outcome),
    reason: orNull(v.reason),
    evidence: [
      ...(text(v.receipt) === '' ? [] : [{ kind: 'receipt', ref: scanText(text(v.receipt)) }]),
      ...(text(v.photo) === '' ? [] : [{ kind: 'photo', ref: text(v.photo) }]),
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
    { name: 'chargedTo', words: { zh: '由哪个岗位解决', en: 'Which post can solve it' }, kind: 'post', required: true },
  ],
  payload: (v, c) => ({
    ...about(c),
    by: { kind: 'resource', resource: text(v.resource) },
    chargedTo: text(v.chargedTo),
  }),
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
  payload: (v, c) => ({ ...about(c), by: { kind: 'resource', resource: text(v.resource) } }),
}
